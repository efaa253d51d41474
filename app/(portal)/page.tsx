import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CustomerActs } from "@/components/customer-list/customer-acts"
import { ResellerBanner } from "@/components/customer-list/reseller-banner"
import { BlockedPanel } from "@/components/home/blocked-panel"
import { HomeHead } from "@/components/home/home-head"
import { NoAgreements } from "@/components/home/no-agreements"
import { RecentConfirmations } from "@/components/home/recent-confirmations"
import { StatusNumbers } from "@/components/home/status-numbers"
import { UnfinishedDrafts } from "@/components/home/unfinished-drafts"
import { Columns } from "@/components/layout/columns"
import { refusalToAct } from "@/lib/domain/access"
import { currentActor, show } from "@/lib/entry/page"
import { viewHome } from "@/lib/usecases/view-home"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("title") }
}

/** What needs the agent today. */
export default async function HomePage() {
  const [actor, home] = await Promise.all([currentActor(), show(viewHome, {})])
  const { counts, blocked, recent, drafts, now, today } = home
  const clock = { timeZone: actor.timeZone, now, today }
  // Who may create a customer may confirm, too; both go by the same roles and the same kind of partner.
  const refusal = refusalToAct(actor, "acceptance.confirm")
  const refused = refusal?.kind === "forbidden" ? refusal.because : null
  const unfinished = <UnfinishedDrafts drafts={drafts} clock={clock} />
  return (
    <>
      <HomeHead clock={clock} acts={<CustomerActs refused={refused} drafts={0} />} />
      {refused === "reseller" && <ResellerBanner providerName={actor.partner.providerName} />}
      {actor.partner.cloud === "public" ? (
        <>
          <StatusNumbers counts={counts} blockedNow={home.blockedNow} confirmedThisMonth={home.confirmedThisMonth} />
          <Columns
            aside={
              <>
                <RecentConfirmations recent={recent} clock={clock} />
                {unfinished}
              </>
            }
          >
            <BlockedPanel blocked={blocked} required={counts.required} clock={clock} refused={refused} />
          </Columns>
        </>
      ) : (
        <Columns aside={unfinished}>
          <NoAgreements customers={counts["not-applicable"]} />
        </Columns>
      )}
    </>
  )
}
