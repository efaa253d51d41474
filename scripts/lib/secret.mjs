import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { Failure } from "./failure.mjs"
import { inStore } from "./place.mjs"
import { keptSecret } from "./private-file.mjs"

/**
 * The secret that signs the sessions: AUTH_SECRET, or for the embedded database one of its own that outlives a restart.
 * @param {import("./environment.mjs").Environment} environment
 * @throws {Failure} for an installation without one
 */
export function authSecret({ database }) {
  const { AUTH_SECRET } = process.env
  if (AUTH_SECRET) return AUTH_SECRET
  if (database)
    throw new Failure(
      "AUTH_SECRET is missing: with DATABASE_URL set it must be given; make one with: openssl rand -base64 33",
    )
  return readFileSync(
    keptSecret(inStore("auth-secret"), () => randomBytes(33).toString("base64")),
    "utf8",
  )
}
