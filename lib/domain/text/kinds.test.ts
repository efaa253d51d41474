import { describe, expect, test } from "vitest"
import type { z } from "zod"
import { parse } from "../problems-of"
import { optionalCode } from "./code"
import { emailAddress, signInAddress } from "./email-address"
import { fileName } from "./file-name"
import { line, optionalLine, properName } from "./line"
import { phoneNumber } from "./phone-number"
import { word } from "./word"

// Nasty strings by kinds of text: what is kept of each, or the key by which it is refused.
const KINDS = {
  name: properName({ required: "firstNameRequired", tooLong: "firstNameTooLong", max: 50 }),
  line: line({ required: "reasonRequired", tooLong: "reasonTooLong", max: 50 }),
  note: optionalLine({ tooLong: "noteTooLong", max: 50 }),
  email: emailAddress,
  signIn: signInAddress,
  phone: phoneNumber,
  code: optionalCode({ tooLong: "postalCodeTooLong", max: 20 }),
  file: fileName,
  word,
} satisfies Record<string, z.ZodType>
type Kind = keyof typeof KINDS

const outcome = (kind: Kind, typed: unknown) => {
  const read = parse<z.ZodType>(KINDS[kind], typed)
  return "value" in read ? { kept: read.value ?? "" } : { refused: read.problems[""]?.key }
}

const LONG = "x".repeat(1_000_000)
const PILE = `a${"\u0327\u0301".repeat(100)}`

/** The string, what is kept of it by kind, and how it is refused by kind. */
const TABLE: [typed: unknown, kept: Partial<Record<Kind, string>>, refused?: Partial<Record<Kind, string>>][] = [
  // Blanks, and what is seen by nobody.
  [" Ada ", { name: "Ada", line: "Ada", note: "Ada", file: "Ada", code: "Ada", word: " Ada " }],
  ["\u3000王\u3000", { name: "王", note: "王" }],
  ["\u00A0\u2003Ada\t\n", { name: "Ada", phone: "Ada" }],
  ["\u200BAda\uFEFF", { name: "Ada", file: "Ada" }],
  ["Ad\u200Ba", { name: "Ada" }],
  ["Ad\u00ADa", { name: "Ada", note: "Ada" }],
  ["Ad\u200Da", { name: "Ada" }],
  ["a  b", { name: "a  b" }],
  [
    "",
    { note: "", phone: "", code: "" },
    { name: "firstNameRequired", email: "emailRequired", file: "fileNameRequired" },
  ],
  [" \t\u3000\u200B", { note: "", phone: "" }, { name: "firstNameRequired", email: "emailRequired" }],
  ["\u200D", { note: "" }, { name: "firstNameRequired" }],
  ["\u00AD", {}, { name: "firstNameRequired" }],
  ["\u3164\uFFA0", {}, { name: "firstNameRequired" }],
  ...["\u2800", "\uFFFC", "\u{1D159}"].map((none): [string, object, Partial<Record<Kind, string>>] => [
    none,
    {},
    { name: "firstNameRequired" },
  ]),
  ["\u0301", {}, { name: "firstNameRequired" }],
  ["\u180E", {}, { name: "firstNameRequired" }],
  [undefined, { note: "", phone: "" }, { name: "firstNameRequired", email: "emailRequired" }],
  [null, { note: "", phone: "", code: "" }, { name: "firstNameRequired" }],
  [7, {}, { name: "firstNameRequired", note: "textWanted", phone: "textWanted", email: "emailRequired" }],
  [{ toString: null }, {}, { name: "firstNameRequired", code: "textWanted", word: "textWanted" }],
  // Marks of direction: around they vanish, inside a name those that turn it are told.
  ["\u202AAda\u202C", { name: "Ada", file: "Ada", note: "Ada" }],
  ["\u2068Ada\u2069", { name: "Ada" }],
  ["\u200EAd\u200Fa\u061C", { name: "Ada" }],
  ["a\u202Eb", {}, { name: "characters", line: "characters", file: "characters", word: "characters" }],
  ["a\u2066b", {}, { name: "characters" }],
  ["\u202A0912\u200B-345\u202C-678\u202C", { phone: "0912-345-678" }],
  ["\u2066+886 2 5550 0142\u2069", { phone: "+886 2 5550 0142" }],
  ["\u202Amei@fabrikam.example\u202C", { email: "mei@fabrikam.example" }],
  ["\uFEFFmei@fab\u200Brikam\u202E.example\u200F", { email: "mei@fabrikam.example" }],
  ["\u202A123-4567\u202C", { code: "123-4567" }],
  // What a script needs stays.
  ["می\u200Cخواهم", { name: "می\u200Cخواهم" }],
  ["രമേശന്\u200D", { name: "രമേശന്\u200D" }],
  ["葛\u{E0100}城", { name: "葛\u{E0100}城" }],
  ["👩\u200D💻", { note: "👩\u200D💻" }],
  // Composed, and the very same character.
  ["e\u0301", { name: "é", file: "é" }],
  ["\u1112\u1161\u11AB", { name: "한" }],
  ["\uFA5B", { name: "\uFA5B", line: "\uFA5B", file: "\uFA5B" }],
  ["\u{2F8A6}e\u0301\uF900", { name: "\u{2F8A6}é\uF900" }],
  ["\u212B\u2126", { name: "\u212B\u2126" }],
  ["Ａｄａ", { name: "Ａｄａ", line: "Ａｄａ" }],
  ["𠮷".repeat(50), { name: "𠮷".repeat(50) }],
  ["𠮷".repeat(51), {}, { name: "firstNameTooLong", phone: "phoneTooLong", code: "postalCodeTooLong" }],
  [LONG, {}, { name: "firstNameTooLong", line: "reasonTooLong", note: "noteTooLong", email: "emailTooLong" }],
  [LONG, {}, { phone: "phoneTooLong", code: "postalCodeTooLong", file: "fileNameTooLong", word: "textTooLong" }],
  [PILE, {}, { name: "firstNameTooLong", email: "characters", phone: "phoneTooLong", word: "textTooLong" }],
  [PILE.slice(0, 49), {}, { name: "characters", email: "characters", phone: "characters", word: "characters" }],
  // Controls, halves, letters that were lost.
  ["a\nb", { phone: "a b" }, { name: "characters", note: "characters", file: "characters", word: "characters" }],
  [
    "a\u0000b",
    {},
    { name: "characters", note: "characters", email: "characters", phone: "characters", code: "characters" },
  ],
  [
    "a\uD800b",
    {},
    { name: "characters", email: "characters", phone: "characters", file: "characters", word: "characters" },
  ],
  ["a\uFFFEb", {}, { name: "characters" }],
  ["Zo\uFFFD", {}, { name: "lettersLost", line: "lettersLost", note: "lettersLost", file: "lettersLost" }],
  ["\uFFFD", {}, { name: "lettersLost" }],
  ["m\uFFFDi@fabrikam.example", {}, { email: "emailFormat" }],
  ["02 5550\uFFFD0142", {}, { phone: "lettersLost", code: "lettersLost" }],
  ["\uFFFD", {}, { phone: "lettersLost", code: "lettersLost" }],
  ...["\u2028", "\u2029", "\u0085", "\u000B", "\u000C", "\r\n", "\u001E"].map(
    (end): [string, object, Partial<Record<Kind, string>>] => [
      `Tania${end}Carr`,
      {},
      { name: "characters", line: "characters", note: "characters", file: "characters", word: "characters" },
    ],
  ),
  ["Tania\u2028", { name: "Tania", note: "Tania" }],
  ...["？？", "¿?", "؟؟", "﹖", "︖", "՞", "\u037E", "⸮", "⁇", "？・？", "「？」", "??/??"].map(
    (text): [string, object, Partial<Record<Kind, string>>] => [text, {}, { name: "lettersLost" }],
  ),
  ["誰？", { name: "誰？" }],
  ["1?", { name: "1?" }],
  ["...", { name: "..." }],
  ["???", { line: "???", note: "???", file: "???" }, { name: "lettersLost" }],
  ["?", {}, { name: "lettersLost" }],
  ["?? (??)", {}, { name: "lettersLost" }],
  ["-", { name: "-" }],
  [".", { name: "." }],
  ["—", { name: "—" }],
  ["Who?", { name: "Who?" }],
  // Addresses as input methods write them, and what is none.
  ["mei@①.example", {}, { email: "emailFormat" }],
  ["mei@ﬁ.example", {}, { email: "emailFormat" }],
  ["mei＠fabrikam.example", { email: "mei@fabrikam.example", signIn: "mei@fabrikam.example" }],
  ["mei@mail。fabrikam.example", { email: "mei@mail.fabrikam.example" }],
  ["ｍｅｉ＠ｆａｂｒｉｋａｍ．ｅｘａｍｐｌｅ", { email: "mei@fabrikam.example" }],
  ["mei@fabrikam｡example", { email: "mei@fabrikam.example" }],
  ["mei@x‑y.example", { email: "mei@x-y.example" }],
  ["Mei@Fabrikam.EXAMPLE", { email: "Mei@Fabrikam.EXAMPLE", signIn: "mei@fabrikam.example" }],
  ["用戶@例子.台灣", { email: "用戶@例子.台灣" }],
  ["mei@xn--fsqu00a.xn--kpry57d", { email: "mei@xn--fsqu00a.xn--kpry57d" }],
  ["o'brien+mca@x-y.example", { email: "o'brien+mca@x-y.example" }],
  [`${"a".repeat(64)}@${"b".repeat(63)}.example`, { email: `${"a".repeat(64)}@${"b".repeat(63)}.example` }],
  ...[
    ...[
      "mei@fabrikam.example/",
      "mei@-fabrikam.example",
      "mei@fabrikam-.example",
      "mei@fab_rikam.example",
      "mei@fabrikam",
    ],
    ...[
      "mei@fabrikam.e",
      "mei@192.0.2.1",
      "mei@[192.0.2.1]",
      "mei@fabrikam..example",
      "mei@fabrikam.example.",
      "mei@.example",
    ],
    ...[
      ".mei@b.example",
      "mei.@b.example",
      "m..ei@b.example",
      "a@b@c.example",
      "a b@c.example",
      "<a@b.example>",
      "a@b.example,c@d.example",
    ],
    ...[
      "mailto:a@b.example",
      "@b.example",
      "a@",
      "a",
      `${"a".repeat(65)}@b.example`,
      `a@${"b".repeat(64)}.example`,
      "a@b.example:25",
    ],
    ...["a@b.example?x", "a@b%2e.example", "a@😀.example", `a@${"例".repeat(60)}.台灣`, "a@\u0301b.example"],
  ].map((typed): [string, object, { email: string }] => [typed, {}, { email: "emailFormat" }]),
  [`${"a".repeat(64)}@${"b.".repeat(92)}example`, {}, { email: "emailTooLong" }],
  // Codes with the dashes of input methods and word processors.
  ["123ー4567", { code: "123-4567" }],
  ["１２３－４５６７", { code: "123-4567" }],
  ["〒123‐4567", { code: "123-4567" }],
  ["123−4567", { code: "123-4567" }],
  ["123–4567", { code: "123-4567" }],
  ["123—4567", { code: "123-4567" }],
  ["123ｰ4567", { code: "123-4567" }],
  ["00 - 001", { code: "00-001" }],
  ["K1A\u00A00B1", { code: "K1A 0B1" }],
  ["１０４０９４", { code: "104094" }],
  // Files.
  ["C:\\fakepath\\合約.pdf", { file: "合約.pdf" }],
  ["/tmp/a/b.pdf", { file: "b.pdf" }],
  ["a/", {}, { file: "fileNameRequired" }],
]

const KEPT = TABLE.flatMap(([typed, kept]) =>
  Object.entries(kept).map(([kind, text]) => [kind as Kind, typed, text] as const),
)
const REFUSED = TABLE.flatMap(([typed, , refused = {}]) =>
  Object.entries(refused).map(([kind, key]) => [kind as Kind, typed, key] as const),
)

describe(`nasty strings, ${KEPT.length + REFUSED.length} by kind`, () => {
  test.each(KEPT)("as a %s %j is kept as %j", (kind, typed, kept) => expect(outcome(kind, typed)).toEqual({ kept }))

  test.each(REFUSED)("as a %s %j is refused as %s", (kind, typed, refused) =>
    expect(outcome(kind, typed)).toEqual({ refused }),
  )

  test.each(KEPT)("as a %s %j is the same when it is read twice", (kind, typed) => {
    const { kept } = outcome(kind, typed)
    expect(outcome(kind, kept)).toEqual({ kept })
  })
})
