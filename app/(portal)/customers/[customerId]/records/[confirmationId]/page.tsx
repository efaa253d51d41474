import { getTranslations } from "next-intl/server"
import { PrintButton } from "@/components/agreement/print-button"
import { RecordSheet } from "@/components/agreement/record-sheet"
import { FileLink } from "@/components/ui/file-link"
import { PageHead } from "@/components/ui/page-head"
import { LANGUAGES } from "@/lib/domain/language"
import { currentActor, show } from "@/lib/entry/page"
import { viewRecord } from "@/lib/usecases/view-record"

export async function generateMetadata({ params }: PageProps<"/customers/[customerId]/records/[confirmationId]">) {
  const { customer } = await show(viewRecord, await params)
  const t = await getTranslations("agreement.record")
  return { title: `${customer.companyName} - ${t("heading")}` }
}

/** One confirmation as a record that stands by itself, on the screen as on paper. */
export default async function RecordPage({ params }: PageProps<"/customers/[customerId]/records/[confirmationId]">) {
  const actor = await currentActor()
  const { customer, confirmation, standing, printedAt } = await show(viewRecord, await params)
  const t = await getTranslations()
  const certificate = `/customers/${customer.id}/records/${confirmation.id}/certificate` as const
  return (
    <>
      <div className="not-printed">
        <PageHead
          title={t("agreement.record.heading")}
          crumbs={[
            { name: t("shell.customers"), href: "/customers" },
            { name: customer.companyName, href: `/customers/${customer.id}` },
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
      />
    </>
  )
}
