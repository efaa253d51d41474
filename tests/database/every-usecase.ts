import { randomUUID } from "node:crypto"
import { database } from "@/lib/db/client"
import type { Permission } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import { addAgent } from "@/lib/usecases/add-agent"
import { blockAgent } from "@/lib/usecases/block-agent"
import { changeAgentRoles } from "@/lib/usecases/change-agent-roles"
import { changeCart } from "@/lib/usecases/change-cart"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { changeMySettings } from "@/lib/usecases/change-my-settings"
import { changePartner } from "@/lib/usecases/change-partner"
import { changeSubscription } from "@/lib/usecases/change-subscription"
import { checkDraft } from "@/lib/usecases/check-draft"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { countCustomers } from "@/lib/usecases/count-customers"
import { discardDraft } from "@/lib/usecases/discard-draft"
import type { Usecase } from "@/lib/usecases/door/scene"
import { exportActivities } from "@/lib/usecases/export-activities"
import { exportCustomers } from "@/lib/usecases/export-customers"
import { listActivities } from "@/lib/usecases/list-activities"
import { listAgents } from "@/lib/usecases/list-agents"
import { listCustomers } from "@/lib/usecases/list-customers"
import { listDrafts } from "@/lib/usecases/list-drafts"
import { listOrders } from "@/lib/usecases/list-orders"
import { placeOrder } from "@/lib/usecases/place-order"
import { recordSignIn } from "@/lib/usecases/record-sign-in"
import { recordSignOut } from "@/lib/usecases/record-sign-out"
import { resetAgentPassword } from "@/lib/usecases/reset-agent-password"
import { saveDraft } from "@/lib/usecases/save-draft"
import { submitDraft } from "@/lib/usecases/submit-draft"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { viewDraft } from "@/lib/usecases/view-draft"
import { viewHome } from "@/lib/usecases/view-home"
import { viewMySettings } from "@/lib/usecases/view-my-settings"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { viewRecord } from "@/lib/usecases/view-record"
import { viewSubscriptions } from "@/lib/usecases/view-subscriptions"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { acceptance, draftValues } from "@/tests/builders"
import { confirmedCustomer, newSubscription, now } from "./world"

/** One thing of everything that has an id, all of one partner. */
export type Belongings = Record<
  "customerId" | "cartId" | "subscriptionId" | "confirmationId" | "draftId" | "agentId",
  string
>

/** The partner's: a confirmed customer (of this tenant) with a full cart and a subscription, a finished draft, one more agent. */
export async function belongingsOf(actor: Actor, tenantId: string = randomUUID()): Promise<Belongings> {
  const { partnerId, agentId } = actor
  const customerId = await confirmedCustomer(actor, { id: tenantId })
  const subscriptionId = await newSubscription(customerId, { partnerId, agentId })
  const lines = [{ offerId: BUSINESS_BASIC, quantity: 5 }]
  await changeCart(actor, { customerId, version: 0, lines }, now)
  const { cart } = await viewNewOrder(actor, { customerId }, now)
  const { confirmations } = await viewAccount(actor, { customerId }, now)
  const draftId = randomUUID()
  const values = draftValues({ domain: `d${draftId.replaceAll("-", "").slice(0, 26)}` })
  await saveDraft(actor, { draftId, version: 0, values, step: "review" }, now)
  const added = await database().agent.create({ data: { partnerId, name: "New", email: `${draftId}@new.example` } })
  return {
    customerId,
    cartId: cart?.id ?? "",
    subscriptionId,
    confirmationId: confirmations[0]?.id ?? "",
    draftId,
    agentId: added.id,
  }
}

/** Ids that are nobody's. */
export function nothings(): Belongings {
  const id = randomUUID
  return { customerId: id(), cartId: id(), subscriptionId: id(), confirmationId: id(), draftId: id(), agentId: id() }
}

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

/** Every act. A test fails when one is missing here. */
export const COMMANDS: Record<string, Visit> = {
  addAgent: visit(addAgent, "agents.manage")(() => ({ name: "Ada", email: "ada@northwind.example", roles: [] })),
  blockAgent: visit(blockAgent, "agents.manage")(({ agentId }) => ({ agentId, blocked: true })),
  changeAgentRoles: visit(changeAgentRoles, "agents.manage")(({ agentId }) => ({ agentId, roles: ["sales_agent"] })),
  changeCart: visit(changeCart, "order.place")(({ customerId }) => ({ customerId, version: 1, lines: [] })),
  changeMyPassword: visit(
    changeMyPassword,
    "self.change",
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
  discardDraft: visit(discardDraft, "customer.create")(({ draftId }) => ({ draftId })),
  placeOrder: visit(placeOrder, "order.place")(({ customerId, cartId }) => ({ customerId, cartId, version: 1 })),
  recordSignIn: visit(recordSignIn, "self.change")(() => ({ chosen: "zh-TW", shown: null })),
  recordSignOut: visit(recordSignOut, "self.change")(() => ({})),
  resetAgentPassword: visit(resetAgentPassword, "agents.manage")(({ agentId }) => ({ agentId })),
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
  checkDraft: visit(checkDraft, "customer.create")(({ draftId }) => ({ draftId, step })),
  countCustomers: visit(countCustomers, "customer.read")(nothing),
  exportActivities: visit(exportActivities, "activity.read")(customerAndAgent),
  exportCustomers: visit(exportCustomers, "customer.read")(nothing),
  listActivities: visit(listActivities, "activity.read")(customerAndAgent),
  listAgents: visit(listAgents, "agents.manage")(nothing),
  listCustomers: visit(listCustomers, "customer.read")(nothing),
  listDrafts: visit(listDrafts, "customer.create")(nothing),
  listOrders: visit(listOrders, "customer.read")(customerId),
  viewAccount: visit(viewAccount, "customer.read")(customerId),
  viewCustomer: visit(viewCustomer, "customer.read")(customerId),
  viewDraft: visit(viewDraft, "customer.create")(({ draftId }) => ({ draftId })),
  viewHome: visit(viewHome, "customer.read")(nothing),
  viewMySettings: visit(viewMySettings, "self.change")(nothing),
  viewNewOrder: visit(viewNewOrder, "customer.read")(customerId),
  viewRecord: visit(viewRecord, "customer.read")(({ customerId, confirmationId }) => ({ customerId, confirmationId })),
  viewSubscriptions: visit(viewSubscriptions, "customer.read")(customerId),
}
