import { ACTIVITY_ACTIONS, type ActivityAction } from "@/lib/domain/activity"

/** What an act is called on the wire, resource and operation: by Microsoft's names where it has one, else ours in its spelling. (facts.md 4.15) */
const OPERATIONS: Partial<Record<ActivityAction, readonly [resource: string, operation: string]>> = {
  "confirmation-recorded": ["agreement", "create_agreement"],
  "confirmation-withdrawn": ["agreement", "withdraw_agreement"],
  "evidence-attached": ["agreement", "attach_evidence"],
  "customer-created": ["customer", "add_customer"],
  "order-placed": ["order", "create_order"],
  "order-refused": ["order", "create_order"],
  "cart-changed": ["cart", "update_cart"],
  "licences-changed": ["subscription", "update_subscription"],
  "licence-change-refused": ["subscription", "update_subscription"],
  "subscription-change-refused": ["subscription", "update_subscription"],
  "subscription-renamed": ["subscription", "update_subscription"],
  "subscription-suspended": ["subscription", "suspend_subscription"],
  "subscription-reactivated": ["subscription", "activate_subscription"],
  "subscription-cancelled": ["subscription", "cancel_subscription"],
  "auto-renewal-switched-on": ["subscription", "update_subscription"],
  "auto-renewal-switched-off": ["subscription", "update_subscription"],
}

const REFUSED: readonly ActivityAction[] = ["order-refused", "licence-change-refused", "subscription-change-refused"]

/** An act as a record of the wire tells it. */
export function operationOf(action: ActivityAction) {
  const [resourceType, operationType] = OPERATIONS[action] ?? ["partner", action.replaceAll("-", "_")]
  return { resourceType, operationType, operationStatus: REFUSED.includes(action) ? "failed" : "succeeded" }
}

/** The acts on one type of resource ("order"); none for a type that no act is on. */
export function actionsOn(resourceType: string): ActivityAction[] {
  return ACTIVITY_ACTIONS.filter((action) => operationOf(action).resourceType === resourceType)
}
