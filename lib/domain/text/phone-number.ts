import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js"
import { z } from "zod"
import type { Problem, ProblemKey } from "../problem"
import { compatible, composed, hyphens, isPlain, LOST_LETTER, lengthOf, withoutDirection } from "./characters"
import { rawLength, rawLimit } from "./limits"

const MAX = 50
const TOO_LONG = { tooLong: "phoneTooLong", max: MAX } as const

/** A phone number as it was typed, at most 50 characters, or none. Which number it is, `phoneE164` reads. */
export const phoneNumber = z
  .string()
  .refine(...rawLength(rawLimit(MAX), TOO_LONG))
  .nullish()
  .transform((text) => cleanPhone(text ?? "") || undefined)
  .refine((text) => !text || lengthOf(text) <= MAX, { error: TOO_LONG.tooLong, abort: true, params: { max: MAX } })
  .refine((text) => !text || isPlain(text), { error: "characters" satisfies ProblemKey, abort: true })
  .refine((text) => !text?.includes(LOST_LETTER), { error: "lettersLost" satisfies ProblemKey })

/** Address books put marks of direction around numbers, tables their tabs and line ends. */
function cleanPhone(text: string): string {
  return composed(withoutDirection(text.replace(/\s/gu, " "))).trim()
}

/**
 * The number in what was typed, in E.164 form ("+886255500142"), read as somebody in the country would dial it.
 * Takes the country as ISO 3166-1 alpha-2. Null when the library reads no possible number in it.
 */
export function phoneE164(typed: string, country: string): string | null {
  if (typed.length > rawLimit(MAX)) return null
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(withKnownExtension(typed), home ? { defaultCountry: home } : {})
  return number?.isPossible() ? number.number : null
}

/** With the extension in the word that the library knows: in Taiwan one writes 內線 123, 分機 123, 轉 123, #123. */
function withKnownExtension(typed: string): string {
  const plain = longVowelAsHyphen(hyphens(compatible(cleanPhone(typed)))).replace(/\s+/gu, " ")
  return plain.replace(
    /[,;( ]*(?:內線|内線|内线|分機|分机|轉接|[轉转](?:分機|内線|內線)?|ext(?:ension)?\b|#|(?<=\d ?)x(?= ?\d))[.:：號 ]*(\d{1,8})\)?$/iu,
    " ext. $1",
  )
}

/** Between figures the long vowel of Japanese input methods is a hyphen. */
function longVowelAsHyphen(text: string): string {
  return text.replace(/(?<=\d)\u30FC(?=\d)/g, "-")
}

/** What is typed as a phone number must hold one; nothing typed is nothing wrong. */
export function problemWithPhone(typed: string | undefined, country: string): Problem | null {
  return typed && !phoneE164(typed, country) ? { key: "phoneUnreadable" } : null
}

/** A number as it is compared where the country is not known: its figures, and what is dialled with them. */
export function foldedPhone(typed: string): string {
  return withKnownExtension(typed)
    .replace(/[\s().\-/]/gu, "")
    .toLowerCase()
}
