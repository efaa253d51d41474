import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CustomerActs } from "@/components/customer-list/customer-acts"
import { CustomerPages } from "@/components/customer-list/customer-pages"
import { CustomerToolbar } from "@/components/customer-list/customer-toolbar"
import { ResellerBanner } from "@/components/customer-list/reseller-banner"
import { StatusTabs } from "@/components/customer-list/status-tabs"
import { PageHead } from "@/components/ui/page-head"
import { refusalToAct } from "@/lib/domain/access"
import { asked } from "@/lib/entry/asked"
import { currentActor, show } from "@/lib/entry/page"
import { listCustomers } from "@/lib/usecases/list-customers"
import { listDrafts } from "@/lib/usecases/list-drafts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customer"))("title") }
}

/** The partner's customers, each with the gate's answer. The address holds search, status, order and page. */
export default async function CustomersPage({ searchParams }: PageProps<"/customers">) {
  const [address, actor] = await Promise.all([asked(searchParams), currentActor()])
  const refusal = refusalToAct(actor, "customer.create")
  const refused = refusal?.kind === "forbidden" ? refusal.because : null
  const [list, drafts] = await Promise.all([show(listCustomers, address), refusal ? [] : show(listDrafts, {})])
  const says = { ...list.query, search: (address.search ?? "").trim() }
  const t = await getTranslations("customer")
  const acts = <CustomerActs refused={refused} drafts={drafts.length} />
  // Without any customer the way to the first one stands in the table's place.
  const isEmpty = list.total === 0 && says.search === ""
  return (
    <>
      <PageHead title={t("title")} actions={(refusal || !isEmpty) && acts} />
      {refused === "reseller" && <ResellerBanner providerName={actor.partner.providerName} />}
      {actor.partner.cloud === "public" && <StatusTabs says={says} counts={list.counts} total={list.total} />}
      <CustomerToolbar says={says} found={list.found} />
      <CustomerPages
        says={says}
        page={list}
        found={list.found}
        firstAct={!refusal && <div className="actions">{acts}</div>}
      />
    </>
  )
}
