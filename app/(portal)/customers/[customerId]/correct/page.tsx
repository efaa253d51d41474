import { getTranslations } from "next-intl/server"
import { CorrectionForm } from "@/components/customer/correction-form"
import { typedOf } from "@/components/customer/typed-customer"
import { ClientWords } from "@/components/layout/client-words"
import { NotAllowed } from "@/components/layout/not-allowed"
import { PageHead } from "@/components/ui/page-head"
import { refusalToAct } from "@/lib/domain/access"
import { currentActor, show } from "@/lib/entry/page"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { correct } from "../actions"

export async function generateMetadata({ params }: PageProps<"/customers/[customerId]/correct">) {
  const { customer } = await show(viewCustomer, await params)
  const t = await getTranslations("company")
  return { title: `${t("correctWhat")} - ${customer.companyName}` }
}

/** Where what a customer's company and contact say is corrected. */
export default async function CorrectPage({ params }: PageProps<"/customers/[customerId]/correct">) {
  const actor = await currentActor()
  const { customer } = await show(viewCustomer, await params)
  const t = await getTranslations()
  const refusal = refusalToAct(actor, "customer.correct")
  const base = `/customers/${customer.id}` as const
  return (
    <>
      <PageHead
        title={t("company.correctWhat")}
        crumbs={[
          { name: t("shell.customers"), href: "/customers" },
          { name: customer.companyName, href: base },
        ]}
        sub={t("company.correctHint")}
      />
      {refusal?.kind === "forbidden" ? (
        <NotAllowed what="company" because={refusal.because} provider={actor.partner.providerName} />
      ) : (
        <ClientWords also={["company", "agreement", "draft"]}>
          <CorrectionForm
            customer={typedOf(customer)}
            domain={customer.domain}
            correct={correct.bind(null, customer.id, customer.version)}
            doneHref={`${base}?corrected=1`}
            cancelHref={base}
          />
        </ClientWords>
      )}
    </>
  )
}
