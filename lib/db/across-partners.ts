import "server-only"
import { database } from "./client"
import type { Scope } from "./scope"

// All that is asked across partners. Row-level security hides every other partner's rows from the portal, so each of
// these is a function of the database's own that gives this one answer (prisma/migrations/*_row_level_security).
// Besides them, what is nobody's has no partner: offers, agreement texts, taken domains, counts of calls.

/** Whose agent signs in with this address (lower case); null: nobody's. */
export async function partnerOfAddress(email: string): Promise<string | null> {
  return partnerIn(await database().$queryRaw<Found[]>`select partner_of_address(${email}) as partner`)
}

/** Whose key has the secret with this hash. */
export async function partnerOfApiKey(hash: string): Promise<string | null> {
  return partnerIn(await database().$queryRaw<Found[]>`select partner_of_api_key(${hash}) as partner`)
}

/** Whose agents sign in by this tenant of Microsoft Entra ID. */
export async function partnerOfEntraTenant(tenantId: string): Promise<string | null> {
  return partnerIn(await database().$queryRaw<Found[]>`select partner_of_entra_tenant(${tenantId}::uuid) as partner`)
}

/** Whose agent has the passkey with this id of the credential. */
export async function partnerOfPasskey(credentialId: string): Promise<string | null> {
  return partnerIn(await database().$queryRaw<Found[]>`select partner_of_passkey(${credentialId}) as partner`)
}

type Found = { partner: string | null }

function partnerIn([row]: Found[]): string | null {
  return row?.partner ?? null
}

/** What the indirect provider of the partner is called; null for a partner without one. */
export async function nameOfProvider({ db }: Scope): Promise<string | null> {
  const [row] = await db.$queryRaw<{ name: string | null }[]>`select name_of_own_provider() as name`
  return row?.name ?? null
}

/** Whether a partner of this installation is an indirect reseller that works with this one. */
export async function isResellerOf({ db }: Scope, resellerId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ own: boolean }[]>`select is_own_reseller(${resellerId}::uuid) as own`
  return row?.own ?? false
}

/** Clears away at most `portion` notes of acts from before the instant, whoever's. Gives how many. */
export async function clearActsUntil(until: Date, portion: number): Promise<number> {
  const [row] = await database().$queryRaw<{ cleared: number }[]>`
    select clear_acts(${until}, ${portion}::int) as cleared`
  return row?.cleared ?? 0
}

/** Clears away at most `portion` receipts from before the instant, whoever's. Gives how many. */
export async function clearReceiptsUntil(until: Date, portion: number): Promise<number> {
  const [row] = await database().$queryRaw<{ cleared: number }[]>`
    select clear_receipts(${until}, ${portion}::int) as cleared`
  return row?.cleared ?? 0
}
