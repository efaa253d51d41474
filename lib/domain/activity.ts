import type { CalendarDate } from "./calendar-date"
import type { Channel } from "./confirmation"
import type { Role } from "./role"

type Person = { firstName: string; lastName: string }

/** What the activity log can say, act by act: the particulars that its sentence needs. Names as they were on that day. */
export type Activity =
  | { action: "signed-in" }
  | { action: "signed-out" }
  | { action: "customer-created"; withConfirmation: boolean; items: number }
  | { action: "draft-started" }
  | { action: "draft-discarded"; companyName: string }
  | {
      action: "confirmation-recorded"
      signatory: Person
      acceptedOn: CalendarDate
      channel: Channel
      reason?: string | undefined
    }
  | { action: "confirmation-withdrawn"; signatory: Person; acceptedOn: CalendarDate; reason: string }
  | { action: "cart-changed"; items: number }
  | { action: "order-placed"; orderId: string; items: number; licences: number }
  | { action: "order-refused"; items: number }
  | { action: "licences-changed"; product: string; from: number; to: number }
  | { action: "licence-change-refused"; product: string; from: number; to: number }
  | { action: "subscription-suspended"; product: string }
  | { action: "subscription-reactivated"; product: string }
  | { action: "subscription-cancelled"; product: string }
  | { action: "auto-renewal-switched-on"; product: string }
  | { action: "auto-renewal-switched-off"; product: string }
  | { action: "settings-changed" }
  | { action: "password-changed" }
  | { action: "partner-changed"; timeZone: string }
  | { action: "agent-added"; agent: string; roles: readonly Role[] }
  | { action: "agent-roles-changed"; agent: string; roles: readonly Role[] }
  | { action: "agent-blocked"; agent: string }
  | { action: "agent-unblocked"; agent: string }
  | { action: "agent-password-reset"; agent: string }

export type ActivityAction = Activity["action"]

/** Every action, in the order of the log's filter; `satisfies` keeps it whole. */
const IN_ORDER = {
  "confirmation-recorded": true,
  "confirmation-withdrawn": true,
  "order-refused": true,
  "licence-change-refused": true,
  "order-placed": true,
  "licences-changed": true,
  "customer-created": true,
  "cart-changed": true,
  "subscription-suspended": true,
  "subscription-reactivated": true,
  "subscription-cancelled": true,
  "auto-renewal-switched-on": true,
  "auto-renewal-switched-off": true,
  "draft-started": true,
  "draft-discarded": true,
  "signed-in": true,
  "signed-out": true,
  "settings-changed": true,
  "password-changed": true,
  "partner-changed": true,
  "agent-added": true,
  "agent-roles-changed": true,
  "agent-blocked": true,
  "agent-unblocked": true,
  "agent-password-reset": true,
} as const satisfies Record<ActivityAction, true>

export const ACTIVITY_ACTIONS = Object.keys(IN_ORDER) as ActivityAction[]
