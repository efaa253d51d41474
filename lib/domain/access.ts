import type { Actor } from "./actor"
import type { SignInStep } from "./proof"
import type { Because, Refusal } from "./refusal"
import type { Role } from "./role"

const SELLERS = ["admin_agent", "sales_agent"] as const
const ADMIN_AGENTS = ["admin_agent"] as const
const GLOBAL_ADMINS = ["global_admin"] as const
const EVERYONE = "everyone"

/** Who may do what. A screen asks it whether to offer an act; the door of a use-case asks it whether to open. (decisions.md, "Who") */
const ALLOWED = {
  "customer.read": EVERYONE,
  "agreement.read": EVERYONE,
  "activity.read": EVERYONE,
  "self.change": EVERYONE,
  "session.begin": EVERYONE,
  "identity.prove": EVERYONE,
  "password.change": EVERYONE,
  "factor.add": EVERYONE,
  "customer.create": SELLERS,
  "customer.correct": SELLERS,
  "acceptance.confirm": SELLERS,
  "confirmation.withdraw": SELLERS,
  "evidence.attach": SELLERS,
  "order.place": SELLERS,
  "subscription.change": SELLERS,
  "sandbox.change": ADMIN_AGENTS,
  "keys.manage": EVERYONE,
  "app-keys.manage": GLOBAL_ADMINS,
  "agents.manage": GLOBAL_ADMINS,
  "partner.manage": GLOBAL_ADMINS,
} as const satisfies Record<string, readonly Role[] | typeof EVERYONE>

export type Permission = keyof typeof ALLOWED
export const PERMISSIONS = Object.keys(ALLOWED) as Permission[]

/** What an indirect reseller leaves to its provider, whatever the roles of its agents. */
const LEFT_TO_PROVIDER: readonly Permission[] = [
  "customer.create",
  "customer.correct",
  "acceptance.confirm",
  "confirmation.withdraw",
  "evidence.attach",
  "order.place",
  "subscription.change",
  "sandbox.change",
]

/** What an application of the partner's may do without a person. Agreements are never among it. (facts.md 4.0) */
const ALLOWED_TO_APPS: readonly Permission[] = [
  "customer.read",
  "activity.read",
  "customer.create",
  "customer.correct",
  "order.place",
  "subscription.change",
]

/** The one permission an agent has while the sign-in is unfinished, by the missing step. */
const ALLOWED_ON_ARRIVAL: Record<SignInStep, Permission> = {
  "second-factor": "identity.prove",
  "new-password": "password.change",
  "factor-set-up": "factor.add",
}

type Asking = Pick<Actor, "kind" | "roles" | "partner" | "signIn">

/** Why this actor may not do it, or null. The reseller's reason comes first: no role would help there. */
export function refusalToAct(actor: Asking, permission: Permission): Refusal | null {
  if (actor.kind === "arriving") return isOpenOnArrival(actor, permission) ? null : { kind: "signed-out" }
  if (actor.partner.type === "indirect_reseller" && LEFT_TO_PROVIDER.includes(permission)) {
    return { kind: "forbidden", because: "reseller" }
  }
  if (actor.kind === "app")
    return ALLOWED_TO_APPS.includes(permission) ? null : { kind: "forbidden", because: "app_only" }
  const allowed: readonly Role[] | typeof EVERYONE = ALLOWED[permission]
  if (allowed === EVERYONE || actor.roles.some((role) => allowed.includes(role))) return null
  return { kind: "forbidden", because: REASONS.get(allowed) ?? "role" }
}

function isOpenOnArrival({ signIn }: Asking, permission: Permission): boolean {
  return permission === "session.begin" || (!!signIn?.step && ALLOWED_ON_ARRIVAL[signIn.step] === permission)
}

/** Which roles it needs, where those are not the sellers'. */
const REASONS = new Map<readonly Role[], Because>([
  [ADMIN_AGENTS, "admin_agent"],
  [GLOBAL_ADMINS, "global_admin"],
])

/** Every reason for which somebody, whoever it is, may be refused a permission. */
export function reasonsToRefuse(permission: Permission): Because[] {
  const allowed: readonly Role[] | typeof EVERYONE = ALLOWED[permission]
  const reasons: Because[] = []
  if (LEFT_TO_PROVIDER.includes(permission)) reasons.push("reseller")
  if (!ALLOWED_TO_APPS.includes(permission)) reasons.push("app_only")
  if (allowed !== EVERYONE) reasons.push(REASONS.get(allowed) ?? "role")
  return reasons
}

export function may(actor: Asking, permission: Permission): boolean {
  return refusalToAct(actor, permission) === null
}
