import { z } from "zod"

const Yes = z.union([z.literal(true), z.literal(1), z.literal("1"), z.literal("true")])

const Claims = z.object({
  iss: z.string(),
  tid: z.guid(),
  oid: z.guid(),
  upn: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  /** 1 for a guest of the tenant. */
  acct: z.union([z.number(), z.string()]).optional(),
  /** Who vouches for a guest; absent for a member, or the tenant itself. */
  idp: z.string().optional(),
  email_verified: z.unknown().optional(),
  /** "Email domain owner verified", by the tenant. */
  xms_edov: z.unknown().optional(),
})

/** Who a token of Microsoft Entra ID's speaks of. `email` is the address that the tenant vouches for, null for none. */
export type EntraIdentity = { tenantId: string; objectId: string; email: string | null }

/**
 * Reads a verified token's claims: by which tenant, of whom. Null when they name nobody, or when the issuer is not that
 * tenant's, as `configured` (the issuer that the installation trusts) has it.
 */
export function identityIn(payload: unknown, configured: string): EntraIdentity | null {
  const read = Claims.safeParse(payload)
  if (!read.success) return null
  const { iss, tid, oid } = read.data
  const tenantId = tid.toLowerCase()
  if (!issuersOf(tenantId, configured).includes(iss)) return null
  return { tenantId, objectId: oid.toLowerCase(), email: vouchedEmail(read.data) }
}

/** When the tenant last asked the person who it is, in seconds since 1970; null where a verified token does not say. */
export function authTimeIn(payload: unknown): number | null {
  return z.object({ auth_time: z.number() }).safeParse(payload).data?.auth_time ?? null
}

/**
 * The issuers by which a tenant's tokens are known. One that serves every tenant (…/organizations/v2.0) stands for each
 * tenant's own; one that names a tenant is that tenant's alone; of any other the tenants cannot be told apart by it.
 */
export function issuersOf(tenantId: string, configured: string): string[] {
  const own = configured.replace(/\/(organizations|common)(?=\/v2\.0\/?$)/, `/${tenantId}`)
  const [, named] = own.match(/\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/v2\.0\/?$/i) ?? []
  if (named && named.toLowerCase() !== tenantId) return []
  // Tokens of version 1.0, an application's default, name the same tenant by another issuer.
  return /^https:\/\/login\.microsoftonline\.com\//.test(own) ? [own, `https://sts.windows.net/${tenantId}/`] : [own]
}

/**
 * A member's user name is the tenant's to give. The address of a guest, or one in the `email` claim, is whatever that
 * person's own administrator wrote, unless the tenant says that it was verified.
 */
function vouchedEmail({
  upn,
  preferred_username,
  email,
  acct,
  idp,
  ...claims
}: z.output<typeof Claims>): string | null {
  const isGuest = String(acct ?? 0) === "1" || (idp !== undefined && !idp.includes(claims.tid))
  const userName = isGuest ? undefined : (upn ?? preferred_username)
  if (userName) return userName
  const isVerified = Yes.safeParse(claims.xms_edov).success || Yes.safeParse(claims.email_verified).success
  return isVerified ? (email ?? null) : null
}
