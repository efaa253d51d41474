import { getTranslations } from "next-intl/server"
import { AcceptanceSection } from "@/components/agreement/acceptance-section"
import { AgreementPanel } from "@/components/agreement/agreement-panel"
import { AgreementTextPanel } from "@/components/agreement/agreement-text-panel"
import { ConfirmationHistory } from "@/components/agreement/confirmation-history"
import { SandboxPanel } from "@/components/agreement/sandbox-panel"
import { WaitingPanel } from "@/components/agreement/waiting-panel"
import { CompanyPanel } from "@/components/customer/company-panel"
import { ContactPanel } from "@/components/customer/contact-panel"
import { CorrectedNote } from "@/components/customer/corrected-note"
import { KeptAccess } from "@/components/draft/kept-access"
import { SubmittedNote } from "@/components/draft/submitted-note"
import { ClientWords } from "@/components/layout/client-words"
import { Columns } from "@/components/layout/columns"
import { isolated } from "@/components/ui/isolated"
import { may, refusalToAct } from "@/lib/domain/access"
import { isJustDone } from "@/lib/domain/just-done"
import { currentActor, show } from "@/lib/entry/page"
import { viewAccount } from "@/lib/usecases/view-account"
import { confirmInAccount, pretend, withdraw } from "../actions"
import { CustomerPage } from "./customer-page"

export async function generateMetadata({ params }: PageProps<"/customers/[customerId]">) {
  const { customer } = await show(viewAccount, await params)
  const t = await getTranslations("company")
  return { title: `${isolated(customer.companyName)} - ${t("accountInfo")}` }
}

/** A customer's account info: whether its acceptance is confirmed, the form that confirms it, and the history. */
export default async function AccountPage({ params, searchParams }: PageProps<"/customers/[customerId]">) {
  const { customerId } = await params
  const { update, saved, submitted, corrected } = await searchParams
  const actor = await currentActor()
  const account = await show(viewAccount, { customerId })
  const { customer, status, valid, confirmations, now } = account
  const base = `/customers/${customer.id}` as const
  const refusal = refusalToAct(actor, "acceptance.confirm")
  const isOpen = update !== undefined && !refusal && status !== "not-applicable"
  const correctHref = may(actor, "customer.correct") ? (`${base}/correct` as const) : null
  const { timeZone } = actor
  return (
    <CustomerPage customerId={customerId} current="accountInfo">
      <ClientWords also={submitted ? ["agreement", "company", "draft"] : ["agreement"]}>
        <Columns
          aside={
            <>
              {/* On top, where what it changes on the page does not move its button away. */}
              {actor.partner.environment === "sandbox" && status !== "not-applicable" && (
                <SandboxPanel
                  accepted={account.direct?.signed ?? false}
                  refusal={refusalToAct(actor, "sandbox.change")}
                  provider={actor.partner.providerName}
                  pretend={pretend.bind(null, customer.id)}
                />
              )}
              {status === "required" && (
                <WaitingPanel
                  customerId={customer.id}
                  cartItems={account.cart?.lines.length ?? 0}
                  subscriptions={account.counted}
                />
              )}
              {status !== "not-applicable" && <AgreementTextPanel text={account.text} />}
              <CompanyPanel company={customer} correctHref={correctHref && `${correctHref}#company`} />
              <ContactPanel contact={customer} correctHref={correctHref && `${correctHref}#primary-contact`} />
            </>
          }
        >
          {corrected && <CorrectedNote />}
          {submitted && (
            <>
              <SubmittedNote />
              <KeptAccess customerId={customer.id} />
            </>
          )}
          <AgreementPanel
            status={status}
            valid={valid}
            direct={account.direct}
            timeZone={timeZone}
            now={now}
            recordHref={valid && `${base}/records/${valid.id}`}
            updateHref={refusal || isOpen || status === "not-applicable" ? null : `${base}?update=1#agreement`}
          >
            <AcceptanceSection
              open={isOpen}
              saved={saved === "1" && valid !== null && isJustDone(actor, valid.agentId, valid.recordedAt, now)}
              refusal={status === "not-applicable" ? null : refusal}
              provider={actor.partner.providerName}
              today={account.today}
              customer={customer}
              confirm={confirmInAccount.bind(null, customer.id, valid?.id ?? null)}
              doneHref={`${base}?saved=1`}
              cancelHref={base}
              attachHref={valid && `${base}/records/${valid.id}?attach=1`}
            />
          </AgreementPanel>
          {status !== "not-applicable" && (
            <ConfirmationHistory
              customerName={customer.companyName}
              confirmations={confirmations}
              validId={valid?.id ?? null}
              timeZone={timeZone}
              recordHref={(id) => `${base}/records/${id}`}
              withdraw={
                valid && may(actor, "confirmation.withdraw") ? withdraw.bind(null, customer.id, valid.id) : null
              }
            />
          )}
        </Columns>
      </ClientWords>
    </CustomerPage>
  )
}
