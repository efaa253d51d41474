import "server-only"
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import type { NewPasskeyAnswer, PasskeyAnswer } from "@/lib/domain/proof"
import { idOfChallenge, newChallenge, takeAnswer } from "./challenge"

/** A passkey as it is kept. */
export type KeptPasskey = {
  id: string
  credentialId: string
  publicKey: Uint8Array
  signCount: bigint
  transports: readonly string[]
}

type Known = Pick<KeptPasskey, "credentialId" | "transports">
type Owner = { agentId: string; name: string; email: string }

/** What a browser is given to make a passkey for an agent with. `subject` is who asks: the answer is taken from no other. */
export async function passkeyOffer(owner: Owner, known: readonly Known[], subject: string, now: Date) {
  return generateRegistrationOptions({
    rpName: "Concord",
    rpID: place().rpID,
    userID: Uint8Array.from(Buffer.from(owner.agentId)),
    userName: owner.email,
    userDisplayName: owner.name,
    challenge: await newChallenge(subject, now),
    excludeCredentials: known.map(described),
    // Kept on the device if it can, so that it may sign in on its own.
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  })
}

/** The passkey that a browser made by an offer; null when the answer is none. An answer that comes twice is the same passkey, which is known then. */
export async function madePasskey(answer: NewPasskeyAnswer, subject: string, now: Date) {
  const { registrationInfo } = await answered(subject, now, (expected) =>
    verifyRegistrationResponse({
      ...expected,
      response: answer as Parameters<typeof verifyRegistrationResponse>[0]["response"],
      requireUserVerification: false,
    }),
  )
  if (!registrationInfo) return null
  const { id, publicKey, counter } = registrationInfo.credential
  const { transports = [] } = answer.response
  return { credentialId: id, publicKey: Uint8Array.from(publicKey), signCount: BigInt(counter), transports }
}

/** What a browser is given to sign with one of these passkeys; with none named, any that the device keeps for this portal. */
export async function passkeyQuestion(known: readonly Known[], subject: string, now: Date) {
  return generateAuthenticationOptions({
    rpID: place().rpID,
    challenge: await newChallenge(subject, now),
    userVerification: known.length > 0 ? "preferred" : "required",
    ...(known.length > 0 && { allowCredentials: known.map(described) }),
  })
}

type Question = {
  subject: string
  now: Date
  /** The device has to have asked for a finger, a face or a PIN: then the passkey is both factors. */
  alone: boolean
}

/** How often the passkey has signed by its own count, when the answer is its signature, which is taken once; else null. */
export async function signCountOf(answer: PasskeyAnswer, passkey: KeptPasskey, { subject, now, alone }: Question) {
  const { authenticationInfo, challengeId } = await answered(subject, now, (expected) =>
    verifyAuthenticationResponse({
      ...expected,
      response: answer as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
      credential: {
        id: passkey.credentialId,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: Number(passkey.signCount),
      },
      requireUserVerification: alone,
    }),
  )
  if (!authenticationInfo || !challengeId || !(await takeAnswer(challengeId))) return null
  return BigInt(authenticationInfo.newCounter)
}

type Expected = {
  expectedChallenge: (challenge: string) => Promise<boolean>
  expectedOrigin: string
  expectedRPID: string
}

/** Verifies an answer. An empty object when it is wrong, which the library mostly says by throwing. */
async function answered<Verified extends { verified: boolean }>(
  subject: string,
  now: Date,
  verify: (expected: Expected) => Promise<Verified>,
): Promise<Partial<Verified> & { challengeId?: string | null }> {
  const { origin, rpID } = place()
  let challengeId: string | null = null
  const expectedChallenge = async (challenge: string) => {
    challengeId = await idOfChallenge(challenge, subject, now)
    return challengeId !== null
  }
  const outcome = await verify({ expectedChallenge, expectedOrigin: origin, expectedRPID: rpID }).catch(() => null)
  return outcome?.verified ? { ...outcome, challengeId } : {}
}

function described({ credentialId, transports }: Known) {
  return { id: credentialId, transports: [...transports] }
}

/** Passkeys are made for the host that agents type, and used from its pages only. */
function place(): { origin: string; rpID: string } {
  const { AUTH_URL } = process.env
  if (!AUTH_URL) throw new Error("AUTH_URL is not set: start the portal with `npm start` or `npm run dev`")
  const { origin, hostname } = new URL(AUTH_URL)
  return { origin, rpID: hostname }
}
