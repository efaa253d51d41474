import { z } from "zod"
import type { ProblemKey } from "../problem"
import { composed, halfWidth, hasVisibleCharacter, hyphens, isPlain, lengthOf, withoutDirection } from "./characters"
import { asciiHost, isHost } from "./host"
import { rawLength, rawLimit } from "./limits"

const MAX = 254
const LONGEST_LOCAL = 64
const TOO_LONG = { tooLong: "emailTooLong", max: MAX } as const

/** An e-mail address: its form is checked, in any script, at most 254 characters; nothing is sent to it. (decisions.md, "The confirmation") */
export const emailAddress = z
  .string({ error: "emailRequired" satisfies ProblemKey })
  .refine(...rawLength(rawLimit(MAX), TOO_LONG))
  .transform(cleanEmail)
  .refine(hasVisibleCharacter, { error: "emailRequired" satisfies ProblemKey, abort: true })
  .refine((text) => lengthOf(text) <= MAX, { error: TOO_LONG.tooLong, abort: true, params: { max: MAX } })
  .refine(isPlain, { error: "characters" satisfies ProblemKey, abort: true })
  .refine(isEmailAddress, { error: "emailFormat" satisfies ProblemKey })

/** An address that signs somebody in: kept in small letters. */
export const signInAddress = emailAddress.transform((email) => email.toLowerCase())

/** An address that is typed to sign in, as it would be kept; what cannot be one is nobody's, and is told no more of. */
export function typedSignInAddress(text: string): string {
  return cleanEmail(text).toLowerCase()
}

/** What input methods and address books put into an address is read as what was meant: full width, 。 for a stop, marks of direction. */
function cleanEmail(text: string): string {
  return composed(hyphens(halfWidth(withoutDirection(text)))).trim()
}

function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf("@")
  const local = text.slice(0, at)
  return at > 0 && lengthOf(local) <= LONGEST_LOCAL && local.split(".").every(isAtom) && isHost(text.slice(at + 1))
}

function isAtom(part: string): boolean {
  return /^[^\s@"<>()[\],:;\\.\uFFFD]+$/u.test(part)
}

/** Where an address receives its mail, as hosts are compared; null when that is no host. */
export function hostOf(email: string): string | null {
  return asciiHost(email.slice(email.lastIndexOf("@") + 1))
}

/** An address as it is compared: its host in any writing, its local part in its letter case. */
export function foldedEmail(email: string): string {
  const clean = cleanEmail(email)
  return `${clean.slice(0, clean.lastIndexOf("@"))}@${hostOf(clean)}`
}
