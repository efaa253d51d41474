import { randomUUID } from "node:crypto"
import { hashOfRecoveryCode } from "@/lib/auth/factor/recovery-code"
import type { Actor } from "@/lib/domain/actor"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { changeCart } from "@/lib/usecases/change-cart"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { saveDraft } from "@/lib/usecases/save-draft"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { draftValues, pdf, received } from "@/tests/builders"
import { database } from "./owner"
import { confirmedCustomer, newSubscription, now } from "./world"

/** What opens once for an agent that has these belongings. */
export const RECOVERY_CODE = "aaaa-bbbb-cccc-dddd"

const lines = [{ offerId: BUSINESS_BASIC, quantity: 5 }]

/** One thing of everything that has an id, all of one partner. */
export type Belongings = Record<
  | "customerId"
  | "cartId"
  | "subscriptionId"
  | "orderId"
  | "confirmationId"
  | "evidenceId"
  | "draftId"
  | "agentId"
  | "apiKeyId"
  | "sessionId"
  | "factorId"
  | "resellerId",
  string
>

/** The partner's: a confirmed customer (of this tenant) with evidence, a full cart and a subscription, a finished draft, one more agent, an API key, a session elsewhere, a passkey and a recovery code, a reseller. */
export async function belongingsOf(actor: Actor, tenantId: string = randomUUID()): Promise<Belongings> {
  const { partnerId, agentId } = actor
  const customerId = await confirmedCustomer(actor, { id: tenantId })
  const subscriptionId = await newSubscription(customerId, { partnerId, agentId })
  await changeCart(actor, { customerId, version: 0, lines }, now)
  const { orderId } = await database().subscription.findFirstOrThrow({ where: { partnerId, id: subscriptionId } })
  const { cart } = await viewNewOrder(actor, { customerId }, now)
  const { confirmations } = await viewAccount(actor, { customerId }, now)
  const confirmationId = confirmations[0]?.id ?? ""
  const file = { name: "signed.pdf", file: received(pdf()) }
  const evidence = await attachEvidence(actor, { customerId, confirmationId, ...file }, now)
  const draftId = randomUUID()
  const values = draftValues({ domain: `d${draftId.replaceAll("-", "").slice(0, 26)}` })
  await saveDraft(actor, { draftId, version: 0, values, step: "review" }, now)
  const added = await database().agent.create({ data: { partnerId, name: "New", email: `${draftId}@new.example` } })
  const reseller = await database().partner.create({
    data: {
      name: "New",
      type: "indirect_reseller",
      providerId: partnerId,
      domain: `${draftId}.example`,
      timeZone: "UTC",
    },
  })
  const key = await makeApiKey(actor, { name: "New", kind: "agent", days: 90 }, now)
  const session = await database().session.create({ data: { partnerId, agentId, startedAt: now } })
  const passkey = await database().passkey.create({
    data: { partnerId, agentId, name: "New", credentialId: randomUUID(), publicKey: Buffer.alloc(0) },
  })
  await database().recoveryCode.create({ data: { partnerId, agentId, hash: hashOfRecoveryCode(RECOVERY_CODE) } })
  await unfinishedSignIn(partnerId, added.id)
  return {
    customerId,
    cartId: cart?.id ?? "",
    subscriptionId,
    orderId,
    confirmationId,
    evidenceId: evidence.id,
    draftId,
    agentId: added.id,
    apiKeyId: key.id,
    sessionId: session.id,
    factorId: passkey.id,
    resellerId: reseller.id,
  }
}

/** What an agent has who stopped in the middle of a sign-in. */
async function unfinishedSignIn(partnerId: string, agentId: string): Promise<void> {
  await database().signIn.create({ data: { partnerId, agentId, startedAt: now } })
  await database().timeCode.create({ data: { partnerId, agentId, secret: "", lastStep: 0, addedAt: now } })
  await database().recoveryCode.create({ data: { partnerId, agentId, hash: "0".repeat(64), madeAt: now } })
}

/** Ids that are nobody's. */
export function nothings(): Belongings {
  const id = randomUUID
  return {
    customerId: id(),
    cartId: id(),
    subscriptionId: id(),
    orderId: id(),
    confirmationId: id(),
    evidenceId: id(),
    draftId: id(),
    agentId: id(),
    apiKeyId: id(),
    sessionId: id(),
    factorId: id(),
    resellerId: id(),
  }
}
