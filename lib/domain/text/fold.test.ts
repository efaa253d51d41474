import { describe, expect, test } from "vitest"
import { isSameSignatory } from "../signatory"
import { folded, foldedPlainly } from "./fold"
import { searchTextOf } from "./search-text"

describe("one text in two writings", () => {
  const person = { firstName: "小明", lastName: "王", email: "ming@woodgrove.example", phone: "02-5550-0142" }
  test.each([
    ["lastName", "Li\u00ADn", "Lin"],
    ["lastName", "Me\u200Fi", "Mei"],
    ["lastName", "می\u200Cخ", "میخ"],
    ["lastName", "Ta\u2800nia", "Tania"],
    ["lastName", "Ta\uFFFCnia", "Tania"],
    ["lastName", "Ta\u{1D159}nia", "Tania"],
    ["lastName", "葛\u{E0100}", "葛"],
    ["lastName", "\uFA5B", "\u8005"],
    ["lastName", "Ａｄａ", "Ada"],
    ["lastName", "O’Brien", "O'Brien"],
    ["lastName", "Anne‑Marie", "Anne-Marie"],
    ["lastName", "拉維斯‧基谷", "拉維斯・基谷"],
    ["lastName", "van  der\u00A0Berg", "van der Berg"],
    ["lastName", "é", "e\u0301"],
    ["email", "ming@Woodgrove.example", "ming@woodgrove.example"],
    ["email", "ming＠woodgrove。example", "ming@woodgrove.example"],
    ["email", "ming@例子.台灣", "ming@xn--fsqu00a.xn--kpry57d"],
    ["phone", "\u202A02-5550-0142\u202C", "(02) 5550 0142"],
    ["phone", "02-5550-0142 內線 12", "02-5550-0142#12"],
  ])("as a %s %j and %j name one person", (field, one, other) => {
    expect(isSameSignatory({ ...person, [field]: one }, { ...person, [field]: other })).toBe(true)
  })

  test.each([
    ["lastName", "ADA", "Ada"],
    ["lastName", "臺", "台"],
    ["lastName", "Zoe", "Zoé"],
    ["email", "Ming@woodgrove.example", "ming@woodgrove.example"],
    ["phone", "02-5550-0142 內線 12", "02-5550-0142"],
    ["phone", "", "02-5550-0142"],
  ])("as a %s %j and %j name two", (field, one, other) => {
    expect(isSameSignatory({ ...person, [field]: one }, { ...person, [field]: other })).toBe(false)
  })
})

test.each([
  [" Contoso, Ltd. ", "contoso, ltd."],
  ["ＣＯＮＴＯＳＯ", "contoso"],
  ["台灣電腦", "臺灣電腦"],
  ["ﬁne ①", "FINE 1"],
  ["E\u0301CLAIR", "éclair"],
  ["%_\\", "%_\\"],
  ["a\u0000b", "ab"],
  ["STRASSE", "Straße"],
  ["İSTANBUL", "istanbul"],
  ["ΣΟΦΟΣ", "σοφος"],
  ["ΣΟΦΟΣ", "σοφοσ"],
  ["con\u200Btoso\u00AD", "contoso"],
  ["A\u3000 B\n", "a b"],
  ["Contoso–Fabrikam", "contoso-fabrikam"],
  ["\uF92F", "\u52DE"],
  ["ﾃｸﾉ・ﾛｼﾞ", "テクノ･ロジ"],
])("%j finds %j", (one, other) => expect(folded(one)).toBe(folded(other)))

test.each([
  ["Åland", "aland"],
  ["Côte d’Ivoire", "cote d'ivoire"],
  ["臺灣", "台灣"],
])("without accents %j is %j", (one, other) => expect(foldedPlainly(one)).toBe(other))

test("a customer is found by name, domain and id, none of which runs into the next", () => {
  expect(searchTextOf({ companyName: "Contoso", domain: "contoso.onmicrosoft.com", id: "3A" })).toBe(
    "contoso\ncontoso.onmicrosoft.com\n3a",
  )
})
