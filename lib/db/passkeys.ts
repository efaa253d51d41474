import "server-only"
import { Refused } from "@/lib/domain/refusal"
import { isTaken } from "./busy"
import type { Scope } from "./scope"

type NewPasskey = {
  agentId: string
  name: string
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  signCount: bigint
  transports: string[]
}

/** Adds a passkey. Refuses one that is known already, whoever's it is. */
export async function insertPasskey({ db, partnerId }: Scope, passkey: NewPasskey, now: Date): Promise<void> {
  try {
    await db.passkey.create({ data: { partnerId, ...passkey, addedAt: now }, select: { id: true } })
  } catch (error) {
    if (isTaken(error)) throw new Refused({ kind: "invalid", problems: { passkey: { key: "passkeyKnown" } } })
    throw error
  }
}

/** The agent's passkeys, as a browser and the check of a signature need them. */
export async function listPasskeys({ db, partnerId }: Scope, agentId: string) {
  return db.passkey.findMany({
    where: { partnerId, agentId, endedAt: null },
    select: { id: true, credentialId: true, publicKey: true, signCount: true, transports: true },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  })
}

/** The passkey with this id of the credential, and whose it is. */
export async function findPasskey({ db, partnerId }: Scope, credentialId: string) {
  return db.passkey.findUnique({
    where: { credentialId, partnerId, endedAt: null },
    select: { id: true, agentId: true, credentialId: true, publicKey: true, signCount: true, transports: true },
  })
}

/** Notes that a passkey signed; false when it was removed meanwhile. */
export async function notePasskeyUse({ db, partnerId }: Scope, id: string, signCount: bigint, now: Date) {
  const where = { partnerId, id, endedAt: null }
  return (await db.passkey.updateMany({ where, data: { signCount, lastUsedAt: now } })).count > 0
}
