import { describe, expect, test } from "vitest"
import { companyIn, primaryDomainIn, problemsWithAddress, readCompany } from "./company"
import { COUNTRIES } from "./country"

const Company = companyIn("public")
const typed = {
  companyName: "Lucerne Publishing",
  domain: "lucernepub",
  country: "TW",
  addressLine1: "中山北路二段42號",
  city: "台北市",
  postalCode: "104094",
}

function problemsWith(changes: Record<string, string>) {
  const read = readCompany({ ...typed, ...changes }, "public")
  return "problems" in read ? read.problems : null
}

describe("a company", () => {
  test.each([
    ["as it should be", {}, null],
    ["without a name", { companyName: "  " }, { companyName: { key: "companyNameRequired" } }],
    ["with a name of one character", { companyName: "A" }, { companyName: { key: "companyNameTooShort" } }],
    ["with a name of symbols", { companyName: "!!! ???" }, { companyName: { key: "companyNameSymbols" } }],
    ["with nothing but its legal form", { companyName: "GmbH" }, { companyName: { key: "companyNameLegalForm" } }],
    [
      "with nothing but its legal form in Chinese",
      { companyName: "股份有限公司" },
      { companyName: { key: "companyNameLegalForm" } },
    ],
    ["with a name of two Chinese characters", { companyName: "大同" }, null],
    [
      "with a name of 256 characters",
      { companyName: "x".repeat(256) },
      { companyName: { key: "companyNameTooLong", values: { max: 255 } } },
    ],
    ["without a domain", { domain: "" }, { domain: { key: "domainRequired" } }],
    ["with a hyphen in the domain", { domain: "lucerne-pub" }, { domain: { key: "domainFormat" } }],
    ["with a domain of 28 letters", { domain: "x".repeat(28) }, { domain: { key: "domainFormat" } }],
    ["without a country", { country: "" }, { country: { key: "countryRequired" } }],
    ["in no country", { country: "XX" }, { country: { key: "countryRequired" } }],
    ["without an address", { addressLine1: "" }, { addressLine1: { key: "addressRequired" } }],
    ["without a city", { city: "" }, { city: { key: "cityRequired" } }],
    ["without a postal code", { postalCode: "" }, { postalCode: { key: "postalCodeRequired" } }],
    [
      "with a postal code of another country",
      { postalCode: "98052-1" },
      { postalCode: { key: "postalCodeLike", values: { sample: "110204" } } },
    ],
    [
      "in the United States without a state",
      { country: "US", postalCode: "98052" },
      { state: { key: "stateRequired", values: { codes: expect.stringMatching(/^AL, .*, WA, /) } } },
    ],
    [
      "in the United States with a state of Canada",
      { country: "US", postalCode: "98052", state: "ON" },
      { state: { key: "stateUnknown", values: { codes: expect.stringMatching(/^AL, .*, WA, /) } } },
    ],
    ["in the United States", { country: "US", postalCode: "98052", state: "WA" }, null],
    ["in Hong Kong, which has no postal codes", { country: "HK", postalCode: "" }, null],
    ["in Curaçao, which has none either", { country: "CW", postalCode: "" }, null],
    ["in Hong Kong with what programs send there", { country: "HK", postalCode: "00000" }, null],
    ["in Ireland without a postal code, which its post can do without", { country: "IE", postalCode: "" }, null],
    [
      "in Poland without a registration number",
      { country: "PL", postalCode: "00-950" },
      { registrationNumber: { key: "registrationNumberRequired" } },
    ],
    [
      "in Poland with half a registration number",
      { country: "PL", postalCode: "00-950", registrationNumber: "12345" },
      { registrationNumber: { key: "registrationNumberLike", values: { sample: "5260250995" } } },
    ],
    [
      "in Taiwan, which takes none, with a registration number",
      { registrationNumber: "12345675" },
      { registrationNumber: { key: "registrationNumberUnwanted" } },
    ],
    [
      "in Japan with a prefecture of 101 characters",
      { country: "JP", postalCode: "100-0001", state: "都".repeat(101) },
      { state: { key: "stateTooLong", values: { max: 100 } } },
    ],
    ["in Poland", { country: "PL", postalCode: "00-950", registrationNumber: "526-000-12-46" }, null],
  ])("%s", (_, changes, problems) => expect(problemsWith(changes)).toEqual(problems))

  test.each(["lucernepub", "LucernePub", " lucernepub.onmicrosoft.com "])("with the domain typed as %j", (domain) => {
    expect(Company.parse({ ...typed, domain }).domain).toBe("lucernepub.onmicrosoft.com")
  })
})

test.each([
  ["public", "lucernepub.onmicrosoft.com"],
  ["china_21vianet", "lucernepub.partner.onmschina.cn"],
  ["germany", "lucernepub.onmicrosoft.de"],
  ["us_government", "lucernepub.onmicrosoft.us"],
] as const)("in the cloud %s a domain ends as that cloud's do", (cloud, domain) => {
  expect(primaryDomainIn(cloud).parse("lucernepub")).toBe(domain)
  expect(primaryDomainIn(cloud).parse(domain)).toBe(domain)
})

test("a code may be typed in full-width figures", () => {
  expect(Company.parse({ ...typed, postalCode: "１０４-０９４" }).postalCode).toBe("104-094")
})

test.each([
  ["US", "98052", "wa", "WA"],
  ["US", "98052", "Washington", "WA"],
  ["US", "98052", " district of  columbia ", "DC"],
  ["US", "98052", "us-wa", "WA"],
  ["CA", "K1A 0B1", "quebec", "QC"],
  ["BR", "01310-100", "SAO PAULO", "SP"],
  ["AU", "2000", "nsw", "NSW"],
  ["JP", "100-0001", "東京都", "東京都"],
  ["MY", "50000", "Selangor", "Selangor"],
  ["TW", "104094", "Taipei", "Taipei"],
  ["HK", "", "New Territories", "New Territories"],
])("in %s, %j the state written %j is kept as %j", (country, postalCode, state, kept) => {
  const registrationNumber = country === "BR" ? "12.345.678/0001-95" : undefined
  const read = readCompany({ ...typed, country, postalCode, state, registrationNumber }, "public")
  expect(read).toMatchObject({ value: { state: kept } })
})

test.each(COUNTRIES)("an address of %s alone is told nothing that only a company can have", (country) => {
  const address = { country, addressLine1: "1", city: "City", state: "", postalCode: "" }
  const fields = Object.keys(problemsWithAddress(address, "public") ?? {})
  expect(["state", "postalCode"]).toEqual(expect.arrayContaining(fields))
})
