import { expect, test } from "vitest"
import { deviceOf } from "@/lib/auth/device"
import { isGuessable } from "@/lib/auth/guessable"
import { isDoubtfulCompanyName } from "@/lib/domain/company-name"
import { languageFor } from "@/lib/domain/language"
import { NewPassword } from "@/lib/domain/password"
import { costOf, WORST_TEXTS } from "@/tests/worst-texts"
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
    look: (text) => isGuessable(text, ["Ada Chen", "ada@northwind.example", text.slice(0, 100)]),
  },
}
const CASES = Object.entries(LOOKS).flatMap(([name, { size, look }]) =>
  Object.entries(WORST_TEXTS).map(([what, textOf]) => [name, what, () => look(textOf(size))] as const),
)

test.each(CASES)(`%s: %s (of ${CASES.length})`, async (_, __, look) => {
  expect(await costOf(look)).toBeLessThan(150)
})
