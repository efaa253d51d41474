import { expect, test } from "vitest"
import { deviceOf } from "@/lib/auth/device"
import { isGuessable } from "@/lib/auth/guessable"
import { isDoubtfulCompanyName } from "@/lib/domain/company-name"
import { languageFor } from "@/lib/domain/language"
import { NewPassword } from "@/lib/domain/password"
import { HARMLESS, shareOf, WORST_TEXTS } from "@/tests/worst-texts"
import { compatible, composed, withoutDirection } from "./characters"
import { typedSignInAddress } from "./email-address"
import { fileName } from "./file-name"
import { folded, foldedPlainly } from "./fold"
import { LONGEST_TEXT, rawLimit } from "./limits"
import { cleanLine } from "./line"
import { pastedDate } from "./pasted-date"
import { phoneE164 } from "./phone-number"
import { searchTextOf } from "./search-text"

// Whatever looks at what a caller sent, with the largest that comes to it: nobody else waits for it.
const LOOKS: Record<string, { size: number; look: (text: string) => unknown }> = {
  composed: { size: LONGEST_TEXT, look: composed },
  compatible: { size: LONGEST_TEXT, look: compatible },
  "without direction": { size: LONGEST_TEXT, look: withoutDirection },
  "clean line": { size: LONGEST_TEXT, look: cleanLine },
  folded: { size: LONGEST_TEXT, look: folded },
  "folded plainly": { size: LONGEST_TEXT, look: foldedPlainly },
  "search text": {
    size: LONGEST_TEXT,
    look: (companyName) => searchTextOf({ companyName, domain: companyName, id: "" }),
  },
  "doubtful company name": { size: LONGEST_TEXT, look: isDoubtfulCompanyName },
  "sign-in address": { size: LONGEST_TEXT, look: typedSignInAddress },
  "file name": { size: LONGEST_TEXT, look: (text) => fileName.safeParse(text) },
  "phone number": { size: rawLimit(50), look: (text) => phoneE164(text, "TW") },
  "pasted date": { size: 1_000_000, look: pastedDate },
  // All headers of a request have 16 KB together.
  "browser's name": { size: 16_000, look: deviceOf },
  "wanted languages": { size: 16_000, look: languageFor },
  // A password is chosen rarely, and by whoever signed in.
  "new password": { size: rawLimit(128), look: (text) => NewPassword.safeParse(text) },
  "guessable password": {
    size: 128,
    look: (text) => isGuessable(text, ["Ada Chen", "ada@northwind.example", `${text.slice(0, 100)}z`]),
  },
}
const CASES = Object.entries(LOOKS).flatMap(([name, { size, look }]) =>
  Object.entries(WORST_TEXTS).map(([what, textOf]) => [name, what, size, textOf, look] as const),
)

// Eight times as long may cost twenty times as much, which what grows as the square (64) does not keep. Where the platform's own
// normalisation does grow so within the raw limit, it costs less than a hundred harmless texts, and ten made searchable.
test.each(CASES)(`%s: %s (of ${CASES.length})`, async (_, __, size, textOf, look) => {
  const [worst, eighth, harmless] = [textOf(size), textOf(size / 8), HARMLESS(size)]
  const of = [() => look(eighth), () => look(harmless), () => LOOKS["search text"]?.look(HARMLESS(LONGEST_TEXT))]
  const is = (grown = 0, plain = 0, searchable = 0) => 20 * grown + 100 * plain + 10 * searchable
  expect(await shareOf(() => look(worst), { of, is })).toBeLessThan(1)
})

// Guesses are counted over 32 characters, however many there are: they cost most of what there is from the start.
const BY_LENGTH = Object.entries(LOOKS).filter(([name]) => name !== "guessable password")
test.each(BY_LENGTH)("%s: a harmless text costs as its length", async (_, { size, look }) => {
  const [whole, eighth] = [HARMLESS(size), HARMLESS(size / 8)]
  expect(await shareOf(() => look(whole), { of: [() => look(eighth)], is: (grown = 0) => 20 * grown })).toBeLessThan(1)
})
