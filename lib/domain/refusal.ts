import type { Problems } from "./problem"

/** Every way the portal says no to something that a person can put right. Rules return one, use-cases throw it, the edges turn it into words or a status. */
export type Refusal =
  /** Fields that are wrong, each with what is wrong with it. */
  | { kind: "invalid"; problems: Problems }
  /** Nobody is signed in (any more). */
  | { kind: "signed-out" }
  /**
   * The agent's roles do not allow it (it needs an admin or sales agent, an admin agent, or a global admin), the partner is an indirect
   * reseller, which works through its provider, or an application asks for what only a person may do.
   */
  | { kind: "forbidden"; because: Because }
  /** It does not exist, or belongs to another partner: the same answer for both. */
  | { kind: "not-found"; what: Noun }
  /** The gate: neither a valid confirmation nor a direct acceptance (facts.md 3.2, code 13605). */
  | { kind: "acceptance-required" }
  /** The newest valid confirmation names the very same person (facts.md 3.5, code 600061). */
  | { kind: "same-signatory" }
  /** Agreements exist only in the public cloud (facts.md 5, code 900127). */
  | { kind: "agreement-not-available" }
  /** Somebody changed it since the page was made. */
  | { kind: "stale" }
  | { kind: "already-withdrawn" }
  /** A confirmation has as many files as it may. */
  | { kind: "evidence-full" }
  /** The very same content is attached already. */
  | { kind: "evidence-known" }
  | { kind: "already-submitted"; customerId: string }
  | { kind: "already-ordered"; orderId: string }
  | { kind: "cart-empty" }
  /** A suspended subscription keeps its licence count; a cancelled one keeps everything (facts.md 3.2, code 800091). */
  | { kind: "subscription-not-active" }
  /** A usage-based subscription has no licences to count. */
  | { kind: "not-counted" }
  /** What has no term does not renew. */
  | { kind: "not-renewing" }
  /** The act asks once more who it is, and that was not shown lately. */
  | { kind: "proof-wanted" }
  /** The partner demands a second factor, and this is the agent's only one. */
  | { kind: "last-factor" }
  /** A global admin resets the factors of others, never his own. */
  | { kind: "own-factors" }
  /** Somebody must stay who can manage the agents. */
  | { kind: "last-global-admin" }
  /** Only a sandbox pretends that a customer accepted directly. */
  | { kind: "sandbox-only" }
  /** The database cannot be asked now, or somebody else's act took too long: nothing was done. */
  | { kind: "busy" }
  /** The answer to the commit was lost, so it may have been done or not; the act's id tells it later (`ActOutcome`). */
  | { kind: "unknown"; actId: string }
  /** A call's id was used before, for another call (wire.md 3). */
  | { kind: "request-id-reused" }

export type Because = "role" | "admin_agent" | "global_admin" | "reseller" | "app_only"

/** What can be asked for by its id. */
export type Noun =
  | "customer"
  | "country"
  | "confirmation"
  | "evidence"
  | "cart"
  | "order"
  | "subscription"
  | "draft"
  | "agent"
  | "api-key"
  | "session"
  | "factor"
  | "domain"

/** A refusal on its way from the rule to the edge; throwing it rolls the transaction back. */
export class Refused extends Error {
  /** All that the browser is told of an error that ended a page: of a refusal, its kind. */
  readonly digest: Refusal["kind"]

  constructor(readonly refusal: Refusal) {
    super(refusal.kind)
    this.name = "Refused"
    this.digest = refusal.kind
  }
}

/** Throws what is wrong with the fields, where anything is. */
export function refuseProblems(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw new Refused({ kind: "invalid", problems })
}

/** Throws the refusal, if there is one. */
export function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal)
}
