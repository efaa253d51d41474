import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { ClientWords } from "@/components/layout/client-words"
import { ChainTable } from "@/components/proof/chain-table"
import { ChainVerdict } from "@/components/proof/chain-verdict"
import { FileCheck } from "@/components/proof/file-check"
import { TableBox } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { FileLink } from "@/components/ui/file-link"
import { formatZone } from "@/components/ui/format-moment"
import { isolated } from "@/components/ui/isolated"
import { currentActor, show } from "@/lib/entry/page"
import { viewChain } from "@/lib/usecases/view-chain"
import { CustomerPage } from "../customer-page"

type Props = PageProps<"/customers/[customerId]/proof">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { customer } = await show(viewChain, await params)
  return { title: `${(await getTranslations("proof"))("heading")} - ${isolated(customer.companyName)}` }
}

/** Whether one customer's records are as they were made, link by link, and the file for its auditors. */
export default async function CustomerProofPage({ params }: Props) {
  const { customerId } = await params
  const [{ links, breach, attached }, { timeZone }] = await Promise.all([
    show(viewChain, { customerId }),
    currentActor(),
  ])
  const [t, language] = await Promise.all([getTranslations("proof"), getLocale()])
  const base = `/customers/${customerId}` as const
  return (
    <CustomerPage customerId={customerId} current="proof">
      <h2 className="for-readers">{t("heading")}</h2>
      <div className="toolbar">
        <p className="muted">{t("sub", { zone: formatZone(timeZone, language, new Date()) })}</p>
        {links.length > 0 && <FileLink href={`${base}/proof/archive`}>{t("archive")}</FileLink>}
      </div>
      <div className="column">
        {(breach || links.length > 0) && <ChainVerdict breach={breach} count={links.length} />}
        {attached.count > 0 && (
          <ClientWords also={["proof"]}>
            <FileCheck address={`${base}/proof/files`} {...attached} />
          </ClientWords>
        )}
        <TableBox>
          {links.length === 0 ? (
            <EmptyState icon="seal" title={t("empty.title")} text={t("empty.text")} />
          ) : (
            <ChainTable rows={links} timeZone={timeZone} recordHref={(id) => `${base}/records/${id}`} />
          )}
        </TableBox>
      </div>
    </CustomerPage>
  )
}
