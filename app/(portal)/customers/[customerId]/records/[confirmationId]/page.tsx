import { getTranslations } from "next-intl/server"
import { PrintButton } from "@/components/agreement/print-button"
import { RecordSheet } from "@/components/agreement/record-sheet"
import { AttachPanel } from "@/components/evidence/attach-panel"
import { EvidenceList } from "@/components/evidence/evidence-list"
import { ClientWords } from "@/components/layout/client-words"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { FileLink } from "@/components/ui/file-link"
import { GivenText } from "@/components/ui/given-text"
import { isolated } from "@/components/ui/isolated"
import { PageHead } from "@/components/ui/page-head"
import { may } from "@/lib/domain/access"
import { LANGUAGES } from "@/lib/domain/language"
import { currentActor, show } from "@/lib/entry/page"
import { viewRecord } from "@/lib/usecases/view-record"

export async function generateMetadata({ params }: PageProps<"/customers/[customerId]/records/[confirmationId]">) {
  const { customer } = await show(viewRecord, await params)
  const t = await getTranslations("agreement.record")
  return { title: `${isolated(customer.companyName)} - ${t("heading")}` }
}

type Props = PageProps<"/customers/[customerId]/records/[confirmationId]">

/** One confirmation as a record that stands by itself, on the screen as on paper; and where evidence is attached to it. */
export default async function RecordPage({ params, searchParams }: Props) {
  const { attach } = await searchParams
  const actor = await currentActor()
  const { customer, confirmation, standing, evidence, printedAt } = await show(viewRecord, await params)
  const t = await getTranslations()
  const certificate = `/customers/${customer.id}/records/${confirmation.id}/certificate` as const
  const files = `/customers/${customer.id}/records/${confirmation.id}/evidence`
  return (
    <>
      <div className="not-printed">
        <PageHead
          title={t("agreement.record.heading")}
          crumbs={[
            { name: t("shell.customers"), href: "/customers" },
            { name: <GivenText>{customer.companyName}</GivenText>, href: `/customers/${customer.id}` },
          ]}
          actions={
            <>
              {LANGUAGES.map((language) => (
                <FileLink key={language} href={`${certificate}?language=${language}`}>
                  {t(`proof.certificate.${language}`)}
                </FileLink>
              ))}
              <PrintButton>{t("common.print")}</PrintButton>
            </>
          }
        />
      </div>
      <RecordSheet
        partner={actor.partner}
        customer={customer}
        confirmation={confirmation}
        standing={standing}
        timeZone={actor.timeZone}
        printedAt={printedAt}
        printedBy={actor.name}
        evidence={
          evidence.length > 0 && (
            <EvidenceList evidence={evidence} timeZone={actor.timeZone} hrefOf={(id) => `${files}/${id}`} />
          )
        }
      />
      {may(actor, "evidence.attach") && (
        <div className="not-printed record-attach">
          {attach && <FocusOnArrival on="attach" />}
          <ClientWords also={["agreement"]}>
            <AttachPanel count={evidence.length} address={files} />
          </ClientWords>
        </div>
      )}
    </>
  )
}
