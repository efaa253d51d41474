import type { Refusal } from "@/lib/domain/refusal"

/** Why nothing was saved, and what to do: one sentence or two for each kind of refusal, and for a call that never came back. */
export const refusal = {
  invalid: "Some of it needs correcting.",
  "signed-out": "Your session has ended. What you typed is still here: sign in again, then save once more.",
  forbidden:
    "{because, select, reseller {Indirect resellers cannot do this. Work with your indirect provider.} admin_agent {Only admin agents may do this.} global_admin {Only global admins may do this.} app_only {A person has to do this; an application alone may not.} other {Your roles do not allow this. Only admin agents and sales agents may do it.}}",
  "not-found": "It does not exist, or no longer.",
  "acceptance-required":
    "There is no confirmation that the customer accepted the Microsoft Customer Agreement. Confirm it first.",
  "same-signatory": "The newest confirmation names the same person.",
  "agreement-not-available": "The Microsoft Customer Agreement is not available in this cloud.",
  stale:
    "Somebody changed this while the page was open. What is shown now is the newest; check it, then save again if it is still needed.",
  "already-withdrawn": "This record was withdrawn already.",
  "evidence-full": "This record has ten files already, and can have no more.",
  "evidence-known": "This very file is attached to the record already.",
  "already-submitted": "This draft has become a customer already.",
  "already-ordered": "This cart was ordered already, as order {orderId}.",
  "cart-empty": "The cart is empty. Choose a product first.",
  "subscription-not-active": "The subscription is not active, so this cannot change.",
  "not-counted": "Licences of a usage-based subscription are not counted.",
  "not-renewing": "This subscription has no term, so it does not renew.",
  "proof-wanted": "Show again who you are before you do this.",
  "last-factor": "Your company requires a second factor. Add another before you remove this one.",
  "own-factors": "Another global admin has to remove your second factors.",
  "last-global-admin": "Somebody must stay who can manage the agents. Make another agent a global admin first.",
  "sandbox-only": "Only a sandbox can pretend that a customer accepted directly.",
  "request-id-reused": "This request ID was used for another call. Use a new one for each call.",
  busy: "The portal is busy, and this was not saved. What you typed is still here; try again in a moment.",
  unknown:
    "The connection to the database broke while this was saved, so it may or may not have been saved. What you typed is still here.",
  unreachable:
    "The server did not answer, so this may or may not have been saved. What you typed is still here: try again, or look in another tab.",
  failed:
    "Something failed on our side, so this may or may not have been saved. What you typed is still here: try again in a moment, or look in another tab.",
  outdated: "The portal was updated while the page was open. Copy what you typed, then reload the page.",
} as const satisfies Record<Refusal["kind"] | "unreachable" | "failed" | "outdated", string>
