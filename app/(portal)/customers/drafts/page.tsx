import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { CustomerActs } from "@/components/customer-list/customer-acts"
import { DraftTable } from "@/components/customer-list/draft-table"
import { ResellerBanner } from "@/components/customer-list/reseller-banner"
import { ClientWords } from "@/components/layout/client-words"
import { formatZone } from "@/components/ui/format-moment"
import { PageHead } from "@/components/ui/page-head"
import { refusalToAct } from "@/lib/domain/access"
import { currentActor, show } from "@/lib/entry/page"
import { listDrafts } from "@/lib/usecases/list-drafts"
import { discard } from "../new/actions"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customer"))("draft.title") }
}

/** The partner's new customers that are not submitted yet. Who may not create one sees why there is nothing to do. */
export default async function DraftsPage() {
  const [actor, t, language] = await Promise.all([currentActor(), getTranslations("customer"), getLocale()])
  const refusal = refusalToAct(actor, "customer.create")
  const refused = refusal?.kind === "forbidden" ? refusal.because : null
  const clock = { timeZone: actor.timeZone, now: new Date() }
  const drafts = refusal ? [] : await show(listDrafts, {})
  return (
    <>
      <PageHead
        title={t("draft.title")}
        sub={!refusal && t("draft.sub", { zone: formatZone(clock.timeZone, language, clock.now) })}
        crumbs={[{ name: t("title"), href: "/customers" }]}
        actions={(refusal || drafts.length > 0) && <CustomerActs refused={refused} drafts={0} />}
      />
      {refused === "reseller" && <ResellerBanner providerName={actor.partner.providerName} />}
      {!refusal && (
        <ClientWords also={["customer"]}>
          <DraftTable drafts={drafts} clock={clock} discard={discard} />
        </ClientWords>
      )}
    </>
  )
}
