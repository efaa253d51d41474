import type { ApiKeyKind } from "./api-key"
import type { CalendarDate } from "./calendar-date"
import type { Channel } from "./confirmation"
import type { Correction } from "./customer-correction"
import type { Proof } from "./proof"
import type { Role } from "./role"

type Person = { firstName: string; lastName: string }

/** What the activity log can say, act by act: the particulars that its sentence needs. Names as they were on that day. */
export type Activity =
  | { action: "signed-in"; by?: readonly Proof[] }
  | { action: "signed-out" }
  | { action: "customer-created"; withConfirmation: boolean; items: number }
  | { action: "customer-corrected"; corrections: readonly Correction[] }
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
  | {
      action: "evidence-attached"
      signatory: Person
      acceptedOn: CalendarDate
      fileName: string
      size: number
      sha256: string
    }
  | { action: "cart-changed"; items: number }
  | { action: "order-placed"; orderId: string; items: number; licences: number }
  | { action: "order-refused"; items: number }
  | { action: "licences-changed"; product: string; from: number; to: number }
  | { action: "licence-change-refused"; product: string; from: number; to: number }
  | { action: "subscription-change-refused"; product: string }
  | { action: "subscription-suspended"; product: string }
  | { action: "subscription-reactivated"; product: string }
  | { action: "subscription-cancelled"; product: string }
  | { action: "auto-renewal-switched-on"; product: string }
  | { action: "auto-renewal-switched-off"; product: string }
  | { action: "subscription-renamed"; product: string; name: string }
  | { action: "direct-acceptance-pretended"; signed: boolean }
  | { action: "settings-changed" }
  | { action: "password-changed" }
  | { action: "sessions-ended"; sessions: number }
  | { action: "identity-proved"; by: Proof }
  | { action: "passkey-added"; name: string }
  | { action: "passkey-removed"; name: string }
  | { action: "time-codes-added" }
  | { action: "time-codes-removed" }
  | { action: "recovery-codes-made"; codes: number }
  | { action: "recovery-code-used"; left: number }
  | { action: "partner-changed"; timeZone: string }
  | { action: "second-factor-demanded" }
  | { action: "second-factor-left-open" }
  | { action: "agent-added"; agent: string; roles: readonly Role[] }
  | { action: "agent-roles-changed"; agent: string; roles: readonly Role[] }
  | { action: "agent-blocked"; agent: string }
  | { action: "agent-unblocked"; agent: string }
  | { action: "agent-password-reset"; agent: string }
  | { action: "agent-factors-reset"; agent: string }
  | { action: "api-key-made"; name: string; kind: ApiKeyKind }
  | { action: "api-key-revoked"; name: string }

export type ActivityAction = Activity["action"]

/** Every action, in the order of the log's filter, and whether a customer has it in its own log; `satisfies` keeps it whole. */
const IN_ORDER = {
  "confirmation-recorded": "customer",
  "confirmation-withdrawn": "customer",
  "evidence-attached": "customer",
  "order-refused": "customer",
  "licence-change-refused": "customer",
  "subscription-change-refused": "customer",
  "order-placed": "customer",
  "licences-changed": "customer",
  "customer-created": "customer",
  "customer-corrected": "customer",
  "cart-changed": "customer",
  "subscription-suspended": "customer",
  "subscription-reactivated": "customer",
  "subscription-cancelled": "customer",
  "auto-renewal-switched-on": "customer",
  "auto-renewal-switched-off": "customer",
  "subscription-renamed": "customer",
  "direct-acceptance-pretended": "customer",
  "draft-started": "partner",
  "draft-discarded": "partner",
  "signed-in": "partner",
  "signed-out": "partner",
  "settings-changed": "partner",
  "password-changed": "partner",
  "sessions-ended": "partner",
  "identity-proved": "partner",
  "passkey-added": "partner",
  "passkey-removed": "partner",
  "time-codes-added": "partner",
  "time-codes-removed": "partner",
  "recovery-codes-made": "partner",
  "recovery-code-used": "partner",
  "partner-changed": "partner",
  "second-factor-demanded": "partner",
  "second-factor-left-open": "partner",
  "agent-added": "partner",
  "agent-roles-changed": "partner",
  "agent-blocked": "partner",
  "agent-unblocked": "partner",
  "agent-password-reset": "partner",
  "agent-factors-reset": "partner",
  "api-key-made": "partner",
  "api-key-revoked": "partner",
} as const satisfies Record<ActivityAction, "customer" | "partner">

export const ACTIVITY_ACTIONS = Object.keys(IN_ORDER) as ActivityAction[]

/** The actions that a customer's own log can have. */
export const CUSTOMER_ACTIONS = ACTIVITY_ACTIONS.filter((action) => IN_ORDER[action] === "customer")
