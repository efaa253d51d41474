import { ACTIVITY_ACTIONS, type ActivityAction } from "@/lib/domain/activity"

/** Microsoft's words that we have a use for: its clients know no others, and one that they do not know breaks a whole page for them. */
export const OPERATION_TYPES = [
  ...["undefined", "create_agreement", "add_customer", "update_customer_billing_profile", "create_order"],
  ...["update_subscription", "create_partner_user", "update_partner_user"],
] as const
export const RESOURCE_TYPES = ["undefined", "agreement", "customer", "order", "subscription", "partner_user"] as const

type Words = readonly [resource: (typeof RESOURCE_TYPES)[number], operation: (typeof OPERATION_TYPES)[number]]

/** Acts that Microsoft has words for; of the others it may have one for what they are done to. (facts.md 4.15) */
const MICROSOFTS: Partial<Record<ActivityAction, Words>> = {
  "confirmation-recorded": ["agreement", "create_agreement"],
  "confirmation-withdrawn": ["agreement", "undefined"],
  "evidence-attached": ["agreement", "undefined"],
  "customer-created": ["customer", "add_customer"],
  "customer-corrected": ["customer", "update_customer_billing_profile"],
  "order-placed": ["order", "create_order"],
  "order-refused": ["order", "create_order"],
  "licences-changed": ["subscription", "update_subscription"],
  "licence-change-refused": ["subscription", "update_subscription"],
  "subscription-change-refused": ["subscription", "update_subscription"],
  "subscription-renamed": ["subscription", "update_subscription"],
  "subscription-suspended": ["subscription", "update_subscription"],
  "subscription-reactivated": ["subscription", "update_subscription"],
  "subscription-cancelled": ["subscription", "update_subscription"],
  "auto-renewal-switched-on": ["subscription", "update_subscription"],
  "auto-renewal-switched-off": ["subscription", "update_subscription"],
  "agent-added": ["partner_user", "create_partner_user"],
  "agent-roles-changed": ["partner_user", "update_partner_user"],
  "agent-blocked": ["partner_user", "update_partner_user"],
  "agent-unblocked": ["partner_user", "update_partner_user"],
  "agent-password-reset": ["partner_user", "update_partner_user"],
}

/** What our own words call the thing that an act is done to, where Microsoft's lack one. */
const OURS: Partial<Record<ActivityAction, string>> = { "cart-changed": "cart" }

const REFUSED: readonly ActivityAction[] = ["order-refused", "licence-change-refused", "subscription-change-refused"]

/** An act as a record of the wire tells it: in Microsoft's words, and in our `own` in Microsoft's spelling. */
export function operationOf(action: ActivityAction) {
  const [resourceType, operationType] = MICROSOFTS[action] ?? (["undefined", "undefined"] as const)
  const own = { operationType: action.replaceAll("-", "_"), resourceType: ownResource(action) }
  return { resourceType, operationType, operationStatus: REFUSED.includes(action) ? "failed" : "succeeded", own }
}

function ownResource(action: ActivityAction): string {
  return OURS[action] ?? MICROSOFTS[action]?.[0] ?? "partner"
}

/** The acts on one type of resource ("order"), Microsoft's word for it or ours; none for a type that no act is on. */
export function actionsOn(resourceType: string): ActivityAction[] {
  return ACTIVITY_ACTIONS.filter((action) =>
    [operationOf(action).resourceType, ownResource(action)].includes(resourceType),
  )
}
