import { z } from "zod"
import { may } from "./access"
import type { Actor } from "./actor"
import { guid } from "./fields"
import { properName } from "./text/line"

/** As whom a key lets a program in: as the agent whose key it is, or as an application of the partner's. */
export const API_KEY_KINDS = ["agent", "app"] as const
export type ApiKeyKind = (typeof API_KEY_KINDS)[number]

/** For how many days a new key opens the API. None opens it for ever. */
export const LIFETIMES = [30, 90, 365] as const
export const USUAL_LIFETIME = 90
export const Lifetime = z.literal(LIFETIMES)
export type Lifetime = z.infer<typeof Lifetime>

/** What a key is called, so that its owner knows which program to look at: 1 to 100 characters. */
export const ApiKeyName = properName({ required: "apiKeyNameRequired", tooLong: "apiKeyNameTooLong", max: 100 })

/** The instant from which on a key made at `madeAt` opens nothing any more. A day is 24 hours. */
export function expiryOf(madeAt: Date, days: Lifetime): Date {
  return new Date(madeAt.getTime() + days * 24 * 60 * 60 * 1000)
}

/** Keys that are revoked together with something else, by their ids. */
export const ApiKeysToRevoke = z.array(guid).max(1000).default([])

export type ApiKeyState = "active" | "expired" | "revoked"

/** Where a key stands at an instant. Never stored: always computed from the records. Revoked is said first: somebody did it. */
export function apiKeyState(key: { expiresAt: Date; revokedAt: Date | null }, at: Date): ApiKeyState {
  if (key.revokedAt) return "revoked"
  return at < key.expiresAt ? "active" : "expired"
}

/** Whose keys an actor sees and revokes: its own; null for a global admin, who looks after all of the partner's. */
export function whoseKeys(actor: Pick<Actor, "kind" | "roles" | "partner" | "agentId">): string | null {
  return may(actor, "app-keys.manage") ? null : actor.agentId
}
