import { z } from "zod"
import { TypedPassword } from "./credentials"
import type { ProblemKey } from "./problem"
import { LONGEST_TEXT, rawLength } from "./text/limits"

/** What an agent can show to prove who it is. Microsoft's is the tenant's own sign-in. */
export const PROOFS = ["password", "time-code", "recovery-code", "passkey", "microsoft"] as const
export type Proof = (typeof PROOFS)[number]

/** What proves more than a password does: something that the agent has. */
const SECOND: readonly Proof[] = ["time-code", "recovery-code", "passkey"]

/** What is still to be done before a sign-in becomes a session. */
export const SIGN_IN_STEPS = ["second-factor", "new-password", "factor-set-up"] as const
export type SignInStep = (typeof SIGN_IN_STEPS)[number]

type Arrival = {
  /** What was shown since the sign-in began. */
  proofs: readonly Proof[]
  /** The agent has a passkey or makes time codes. */
  hasFactor: boolean
  /** Somebody else made its password. */
  passwordGiven: boolean
  /** Its partner demands a second factor of all agents. */
  demanded: boolean
}

/**
 * What an agent has to do next before its session begins; null: nothing. Agents who sign in through Microsoft Entra ID
 * skip these steps; their tenant enforces its own second factor.
 */
export function nextStep({ proofs, hasFactor, passwordGiven, demanded }: Arrival): SignInStep | null {
  if (proofs.includes("microsoft")) return null
  if (hasFactor && !proofs.some((proof) => SECOND.includes(proof))) return "second-factor"
  if (passwordGiven) return "new-password"
  return demanded && !hasFactor ? "factor-set-up" : null
}

/** How long a sign-in may stay unfinished, in seconds. */
export const SIGN_IN_SECONDS = 10 * 60

/** Unfinished sign-ins that began before this instant are over. */
export function oldestSignIn(now: Date): Date {
  return new Date(now.getTime() - SIGN_IN_SECONDS * 1000)
}

/** How long a proof holds before an act that wants one asks again, in seconds. */
export const PROOF_SECONDS = 5 * 60

/** Whether who it is was shown so lately that nobody asks again. */
export function isRecentProof(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() < PROOF_SECONDS * 1000
}

/** Whether this is enough before an act that outlasts a session: of an agent with a factor, a password alone is not. */
export function isEnough(proof: Proof, hasFactor: boolean): boolean {
  return proof !== "password" || !hasFactor
}

/** How far the clock of a tenant may be before ours, in milliseconds. */
const CLOCKS_MS = 60_000

/**
 * When an agent of Microsoft Entra ID showed who it is, by what its token says: `auth_time`, in seconds since 1970. Its
 * tenant may have asked nothing now, but known the browser. Without that claim, or with one that cannot be true, nobody
 * knows when that was, and it counts as long ago.
 */
export function provedByMicrosoft(authTime: number | null, now: Date): Date {
  const at = authTime === null ? Number.NaN : authTime * 1000
  const isPossible = at >= 0 && at <= now.getTime() + CLOCKS_MS
  return new Date(isPossible ? Math.min(at, now.getTime()) : 0)
}

/** A code as somebody types it: any width of digits, with blanks or hyphens between; limited before it is read. */
const code = (wrong: ProblemKey) =>
  z
    .string({ error: "codeRequired" satisfies ProblemKey })
    .refine(...rawLength(100, { tooLong: wrong, max: 100 }))
    .transform((text) => text.normalize("NFKC").replace(/[\s\p{Pd}]/gu, ""))
    .refine((text) => text !== "", { error: "codeRequired" satisfies ProblemKey })

/** The six figures of an authenticator app. */
export const TimeCodeTyped = code("codeWrong").refine((text) => /^\d{6}$/.test(text), {
  error: "timeCodeFormat" satisfies ProblemKey,
})

const base64url = (max: number) =>
  z
    .string()
    .max(max, { abort: true })
    .regex(/^[\w-]*$/)
const Piece = base64url(LONGEST_TEXT)
const CredentialId = base64url(2_000).min(1)

/** What a browser answers when an agent was asked for a passkey (WebAuthn's AuthenticationResponseJSON). */
export const PasskeyAnswer = z.object({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: Piece,
    authenticatorData: Piece,
    signature: Piece,
    userHandle: base64url(200).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
})
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

/** What a browser answers when it made a passkey (WebAuthn's RegistrationResponseJSON). */
export const NewPasskeyAnswer = z.object({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: Piece,
    attestationObject: Piece,
    transports: z.array(base64url(30)).max(10).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
})
export type NewPasskeyAnswer = z.infer<typeof NewPasskeyAnswer>

/** One proof, as it is sent. */
export const SentProof = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("password"),
    password: TypedPassword,
  }),
  z.object({ by: z.literal("time-code"), code: TimeCodeTyped }),
  z.object({ by: z.literal("recovery-code"), code: code("recoveryCodeWrong") }),
  z.object({ by: z.literal("passkey"), passkey: PasskeyAnswer }),
])
export type SentProof = z.output<typeof SentProof>
