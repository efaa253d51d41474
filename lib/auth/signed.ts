import "server-only"
import { createSecretKey } from "node:crypto"
import { jwtVerify, SignJWT } from "jose"

const ISSUER = "concord"

/** What a signed token is for; one for another thing opens nothing. */
type Audience = "api" | "text" | "sign-in" | "passkey" | "browser"

type Kind = { audience: Audience; subject: string; now: Date; seconds: number }

/** Signs claims, for one purpose and a time. */
export function signed(claims: Record<string, unknown>, { audience, subject, now, seconds }: Kind): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(secret())
}

/** The claims of a token that this installation signed for the purpose; null when it did not, or it is altered or over. */
export async function verified(token: string, audience: Audience, now: Date): Promise<unknown> {
  try {
    const options = { issuer: ISSUER, audience, algorithms: ["HS256"], currentDate: now }
    return (await jwtVerify(token, secret(), options)).payload
  } catch {
    return null
  }
}

/** The installation's secret signs the sessions too; what it is used for is told by issuer and audience. */
function secret() {
  const { AUTH_SECRET } = process.env
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set: start the portal with `npm start` or `npm run dev`")
  return createSecretKey(`api ${AUTH_SECRET}`, "utf8")
}
