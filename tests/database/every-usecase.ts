import { randomUUID } from "node:crypto"
import type { Permission } from "@/lib/domain/access"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { addAgent } from "@/lib/usecases/add-agent"
import { addPasskey } from "@/lib/usecases/add-passkey"
import { addTimeCodes } from "@/lib/usecases/add-time-codes"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { blockAgent } from "@/lib/usecases/block-agent"
import { changeAgentRoles } from "@/lib/usecases/change-agent-roles"
import { changeCart } from "@/lib/usecases/change-cart"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { changeMySettings } from "@/lib/usecases/change-my-settings"
import { changePartner } from "@/lib/usecases/change-partner"
import { changeSubscription } from "@/lib/usecases/change-subscription"
import { checkAddress } from "@/lib/usecases/check-address"
import { checkDomain } from "@/lib/usecases/check-domain"
import { checkDraft } from "@/lib/usecases/check-draft"
import { checkFiles } from "@/lib/usecases/check-files"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { correctCustomer } from "@/lib/usecases/correct-customer"
import { countCustomers } from "@/lib/usecases/count-customers"
import { createCart } from "@/lib/usecases/create-cart"
import { createCustomer } from "@/lib/usecases/create-customer"
import { createOrder } from "@/lib/usecases/create-order"
import { demandSecondFactor } from "@/lib/usecases/demand-second-factor"
import { discardDraft } from "@/lib/usecases/discard-draft"
import type { Usecase } from "@/lib/usecases/door/scene"
import { endMySessions } from "@/lib/usecases/end-my-sessions"
import { exportActivities } from "@/lib/usecases/export-activities"
import { exportCustomers } from "@/lib/usecases/export-customers"
import { exportRecords } from "@/lib/usecases/export-records"
import { findCustomers } from "@/lib/usecases/find-customers"
import { listActivities } from "@/lib/usecases/list-activities"
import { listAgents } from "@/lib/usecases/list-agents"
import { listAgreementTemplates } from "@/lib/usecases/list-agreement-templates"
import { listApiKeys } from "@/lib/usecases/list-api-keys"
import { listAuditRecords } from "@/lib/usecases/list-audit-records"
import { listConfirmations } from "@/lib/usecases/list-confirmations"
import { listCustomerOrders } from "@/lib/usecases/list-customer-orders"
import { listCustomers } from "@/lib/usecases/list-customers"
import { listDrafts } from "@/lib/usecases/list-drafts"
import { listOrders } from "@/lib/usecases/list-orders"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { makeRecoveryCodes } from "@/lib/usecases/make-recovery-codes"
import { offerPasskey } from "@/lib/usecases/offer-passkey"
import { offerPasskeyProof } from "@/lib/usecases/offer-passkey-proof"
import { offerTimeCodes } from "@/lib/usecases/offer-time-codes"
import { openEvidence } from "@/lib/usecases/open-evidence"
import { placeOrder } from "@/lib/usecases/place-order"
import { pretendDirectAcceptance } from "@/lib/usecases/pretend-direct-acceptance"
import { proveIdentity } from "@/lib/usecases/prove-identity"
import { recordSignIn } from "@/lib/usecases/record-sign-in"
import { recordSignOut } from "@/lib/usecases/record-sign-out"
import { removeFactor } from "@/lib/usecases/remove-factor"
import { replaceCart } from "@/lib/usecases/replace-cart"
import { resetAgentFactors } from "@/lib/usecases/reset-agent-factors"
import { resetAgentPassword } from "@/lib/usecases/reset-agent-password"
import { revokeApiKey } from "@/lib/usecases/revoke-api-key"
import { saveDraft } from "@/lib/usecases/save-draft"
import { submitDraft } from "@/lib/usecases/submit-draft"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewActOutcome } from "@/lib/usecases/view-act-outcome"
import { viewAgreementText } from "@/lib/usecases/view-agreement-text"
import { viewCart } from "@/lib/usecases/view-cart"
import { viewCertificate } from "@/lib/usecases/view-certificate"
import { viewChain } from "@/lib/usecases/view-chain"
import { viewCountryRules } from "@/lib/usecases/view-country-rules"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { viewDirectAcceptance } from "@/lib/usecases/view-direct-acceptance"
import { viewDraft } from "@/lib/usecases/view-draft"
import { viewFactors } from "@/lib/usecases/view-factors"
import { viewHome } from "@/lib/usecases/view-home"
import { viewMySettings } from "@/lib/usecases/view-my-settings"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { viewOrder } from "@/lib/usecases/view-order"
import { viewPartnerSettings } from "@/lib/usecases/view-partner-settings"
import { viewProofs } from "@/lib/usecases/view-proofs"
import { viewRecord } from "@/lib/usecases/view-record"
import { viewSubscription } from "@/lib/usecases/view-subscription"
import { viewSubscriptions } from "@/lib/usecases/view-subscriptions"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { acceptance, draftValues, pdf, received } from "@/tests/builders"
import { type Belongings, RECOVERY_CODE } from "./belongings"
import { code, offer, passkey } from "./devices"

/** A use-case among others, with what it needs: what goes in and comes out is no longer told apart. */
export type Visit = {
  usecase: Usecase<object, unknown>
  needs: Permission
  /** What is right to send, given what there is. */
  input: (there: Belongings) => object
  /** For a stranger's ids, where the input above would begin something new. */
  again: (there: Belongings) => object
}

/** What is sent is held to the use-case's own input. */
const visit =
  <Input extends object, Output>(usecase: Usecase<Input, Output>, needs: Permission) =>
  (input: (there: Belongings) => Input, again: (there: Belongings) => Input = input): Visit => ({
    usecase: usecase as unknown as Visit["usecase"],
    needs,
    input,
    again,
  })

const values = draftValues()
const step = "account-info" as const
const lines = [
  { offerId: BUSINESS_BASIC, quantity: 5 },
  { offerId: BUSINESS_BASIC, quantity: 2, friendlyName: "Branch" },
]

/** Every act. A test fails when one is missing here. */
export const COMMANDS: Record<string, Visit> = {
  addAgent: visit(addAgent, "agents.manage")(() => ({ name: "Ada", email: "ada@northwind.example", roles: [] })),
  addPasskey: visit(addPasskey, "factor.add")(() => ({ name: "Laptop", passkey })),
  addTimeCodes: visit(addTimeCodes, "factor.add")(() => ({ offer, code })),
  attachEvidence: visit(
    attachEvidence,
    "evidence.attach",
  )(({ customerId, confirmationId }) => ({
    ...{ customerId, confirmationId, name: "more.pdf", file: received(pdf("more")) },
  })),
  blockAgent: visit(blockAgent, "agents.manage")(({ agentId }) => ({ agentId, blocked: true })),
  changeAgentRoles: visit(changeAgentRoles, "agents.manage")(({ agentId }) => ({ agentId, roles: ["sales_agent"] })),
  changeCart: visit(changeCart, "order.place")(({ customerId }) => ({ customerId, version: 1, lines })),
  changeMyPassword: visit(
    changeMyPassword,
    "password.change",
  )(() => ({ currentPassword: "concord-demo", newPassword: "another password" })),
  changeMySettings: visit(changeMySettings, "self.change")(() => ({ language: "zh-TW" })),
  changePartner: visit(changePartner, "partner.manage")(() => ({ timeZone: "Europe/Lisbon" })),
  changeSubscription: visit(
    changeSubscription,
    "subscription.change",
  )(({ customerId, subscriptionId }) => ({ customerId, subscriptionId, quantity: 11, version: 1 })),
  confirmAcceptance: visit(
    confirmAcceptance,
    "acceptance.confirm",
  )(({ customerId }) => ({ ...acceptance({ firstName: "Ada" }), customerId, channel: "account" })),
  correctCustomer: visit(
    correctCustomer,
    "customer.correct",
  )(({ customerId }) => ({ customerId, version: 1, city: "高雄市", contact: { firstName: "Ada" } })),
  createCart: visit(createCart, "order.place")(({ customerId }) => ({ customerId, lines })),
  createCustomer: visit(
    createCustomer,
    "customer.create",
  )(({ resellerId }) => ({ ...values, domain: `c${randomUUID().replaceAll("-", "").slice(0, 26)}`, resellerId })),
  createOrder: visit(createOrder, "order.place")(({ customerId }) => ({ customerId, lines })),
  demandSecondFactor: visit(demandSecondFactor, "partner.manage")(() => ({ demanded: false })),
  discardDraft: visit(discardDraft, "customer.create")(({ draftId }) => ({ draftId })),
  endMySessions: visit(endMySessions, "self.change")(({ sessionId }) => ({ sessionId })),
  makeApiKey: visit(makeApiKey, "keys.manage")(() => ({ name: "Billing job", kind: "app", days: 30 })),
  makeRecoveryCodes: visit(makeRecoveryCodes, "self.change")(() => ({})),
  placeOrder: visit(placeOrder, "order.place")(({ customerId, cartId }) => ({ customerId, cartId, version: 1 })),
  pretendDirectAcceptance: visit(
    pretendDirectAcceptance,
    "sandbox.change",
  )(({ customerId }) => ({ customerId, signed: true })),
  proveIdentity: visit(
    proveIdentity,
    "identity.prove",
  )(() => ({ proof: { by: "recovery-code", code: RECOVERY_CODE } })),
  recordSignIn: visit(
    recordSignIn,
    "session.begin",
  )(() => ({ proofs: ["microsoft"], chosen: "zh-TW", shown: null, device: null })),
  recordSignOut: visit(recordSignOut, "self.change")(() => ({})),
  removeFactor: visit(removeFactor, "self.change")(({ factorId }) => ({ factorId })),
  replaceCart: visit(replaceCart, "order.place")(({ customerId, cartId }) => ({ customerId, cartId, lines })),
  resetAgentFactors: visit(resetAgentFactors, "agents.manage")(({ agentId }) => ({ agentId })),
  resetAgentPassword: visit(resetAgentPassword, "agents.manage")(({ agentId }) => ({ agentId })),
  revokeApiKey: visit(revokeApiKey, "keys.manage")(({ apiKeyId }) => ({ apiKeyId })),
  saveDraft: visit(saveDraft, "customer.create")(
    () => ({ draftId: randomUUID(), version: 0, values, step }),
    ({ draftId }) => ({ draftId, version: 1, values, step }),
  ),
  submitDraft: visit(submitDraft, "customer.create")(({ draftId }) => ({ draftId, version: 1 })),
  withdrawConfirmation: visit(
    withdrawConfirmation,
    "confirmation.withdraw",
  )(({ customerId, confirmationId }) => ({ customerId, confirmationId, reason: "Wrong person" })),
}

const customerId = (there: Belongings) => ({ customerId: there.customerId })
const customerAndAgent = (there: Belongings) => ({ customerId: there.customerId, agentId: there.agentId })
const nothing = () => ({})

/** Every view. */
export const QUERIES: Record<string, Visit> = {
  checkAddress: visit(checkAddress, "customer.read")(() => ({ country: "TW", city: "台北市" })),
  checkDomain: visit(checkDomain, "customer.read")(() => ({ domain: "lucernepub" })),
  checkDraft: visit(checkDraft, "customer.create")(({ draftId }) => ({ draftId, step })),
  countCustomers: visit(countCustomers, "customer.read")(nothing),
  exportActivities: visit(exportActivities, "activity.read")(customerAndAgent),
  exportCustomers: visit(exportCustomers, "customer.read")(nothing),
  findCustomers: visit(findCustomers, "customer.read")(() => ({ size: 500, startsWith: null, status: null })),
  listActivities: visit(listActivities, "activity.read")(customerAndAgent),
  listAgents: visit(listAgents, "agents.manage")(nothing),
  listAgreementTemplates: visit(listAgreementTemplates, "agreement.read")(() => ({ type: "*" })),
  listApiKeys: visit(listApiKeys, "keys.manage")(nothing),
  listAuditRecords: visit(listAuditRecords, "activity.read")(customerId),
  listConfirmations: visit(listConfirmations, "agreement.read")(customerId),
  listCustomerOrders: visit(listCustomerOrders, "customer.read")(customerId),
  listCustomers: visit(listCustomers, "customer.read")(nothing),
  listDrafts: visit(listDrafts, "customer.create")(nothing),
  listOrders: visit(listOrders, "customer.read")(customerId),
  offerPasskey: visit(offerPasskey, "factor.add")(nothing),
  offerPasskeyProof: visit(offerPasskeyProof, "identity.prove")(nothing),
  offerTimeCodes: visit(offerTimeCodes, "factor.add")(nothing),
  openEvidence: visit(
    openEvidence,
    "customer.read",
  )(({ customerId, confirmationId, evidenceId }) => ({ customerId, confirmationId, evidenceId })),
  viewAccount: visit(viewAccount, "customer.read")(customerId),
  viewActOutcome: visit(viewActOutcome, "customer.read")(() => ({ actId: "1" })),
  viewAgreementText: visit(viewAgreementText, "agreement.read")(() => ({ templateId: CUSTOMER_AGREEMENT_TEMPLATE })),
  viewCart: visit(viewCart, "customer.read")(({ customerId, cartId }) => ({ customerId, cartId })),
  viewCountryRules: visit(viewCountryRules, "customer.read")(() => ({ country: "TW" })),
  viewCustomer: visit(viewCustomer, "customer.read")(customerId),
  viewDirectAcceptance: visit(viewDirectAcceptance, "agreement.read")(customerId),
  viewDraft: visit(viewDraft, "customer.create")(({ draftId }) => ({ draftId })),
  viewFactors: visit(viewFactors, "self.change")(nothing),
  viewHome: visit(viewHome, "customer.read")(nothing),
  viewMySettings: visit(viewMySettings, "self.change")(nothing),
  viewNewOrder: visit(viewNewOrder, "customer.read")(customerId),
  viewPartnerSettings: visit(viewPartnerSettings, "partner.manage")(nothing),
  viewProofs: visit(viewProofs, "identity.prove")(nothing),
  viewOrder: visit(viewOrder, "customer.read")(({ customerId, orderId }) => ({ customerId, orderId })),
  viewChain: visit(viewChain, "customer.read")(({ customerId }) => ({ customerId })),
  viewCertificate: visit(
    viewCertificate,
    "customer.read",
  )(({ customerId, confirmationId }) => ({ customerId, confirmationId })),
  checkFiles: visit(checkFiles, "customer.read")(customerId),
  exportRecords: visit(exportRecords, "customer.read")(({ customerId }) => ({ customerId })),
  viewRecord: visit(viewRecord, "customer.read")(({ customerId, confirmationId }) => ({ customerId, confirmationId })),
  viewSubscription: visit(
    viewSubscription,
    "customer.read",
  )(({ customerId, subscriptionId }) => ({ customerId, subscriptionId })),
  viewSubscriptions: visit(viewSubscriptions, "customer.read")(customerId),
}
