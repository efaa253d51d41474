import { COUNTRIES as FORMS } from "postal-code-checker"
import { describe, expect, test } from "vitest"
import { COUNTRIES, demandsPostalCode, hasPostalCode } from "./country"
import { isPostalCode, postalCodeSample } from "./postal-code"

test.each([
  ["TW", "104", true],
  ["TW", "104094", true],
  ["TW", "104-09", true],
  ["TW", "1040", false],
  ["US", "98052-6399", true],
  ["US", "9805", false],
  ["CA", "k1a 0b1", true],
  ["GB", "SW1A 1AA", true],
  ["JP", "100-0001", true],
  ["JP", "1000001", true],
  ["BR", "01310100", true],
  ["IN", "110 001", true],
  ["VN", "100000", true],
  ["VN", "10000", true],
  ["DE", "0100", false],
  ["IS", "101", true],
  ["IS", "!", false],
  ["IE", "D02 AF30", true],
  ["XK", "10000", true],
  ["XK", "!", false],
])("the postal code of an address in %s is %j: %s", (country, text, right) => {
  expect(isPostalCode(country, text)).toBe(right)
})

// As the posts of the Universal Postal Union say that one may write for letters from abroad.
test.each(
  (
    "LT-01100 LU:L-1234 LU-1234 FI-00100 FI:FIN-00100 AX-22100 AX:FI-22100 SE-111_22 SE:S-111_22 SE-11122 DK-1050 DE:D-10115 DE-10115 " +
    "DE:D_10115 AT:A-1010 AT-1010 FR:F-75001 FR-75001 FR:F-75_001 GP:F-97110 MD-2001 MD2001 CH-8001 LI:FL-9490 LI-9490 BE:B-1000 BE-1000 " +
    "IT:I-00100 IT-00100 ES:E-28001 ES-28001 HR-10000 SI-1000 SI:SLO-1000 HU:H-1051 NO:N-0150 NO-0150 PT:P-1000-001 PL-00-950 CZ-110_00 " +
    "SK-811_01 EE-15169 EE:EST-15169 LV-1010 LV:1010 LV_1010 LV1010 AZ_1000 AZ1000 AZ-1000 AD500 AD_500 AD:AND-500 IS-101 RO-010011 BG-1000 GR-106_71 " +
    "RS-11000 ME-81000 MK-1000 BA-71000 NL-1011_AB NL:NL_1011AB GB-SW1A_1AA IE-D02_AF30 UA-01001 TR-06420 CY-1010 MC-98000 SM-47890 VA-00120 " +
    "GE-0100 TW-104094 TW-104 JP-100-0001 US-98052 KZ:A15E3H5 KZ:a15e3h5 KZ-A15E3H5 KZ:050000 KZ-050000"
  )
    .split(" ")
    .map((entry) => {
      const [country, text = entry] = entry.includes(":") ? entry.split(":") : [entry.slice(0, 2)]
      return [country ?? "", text.replaceAll("_", " ")] as const
    }),
)("in %s %j is written for letters from abroad", (country, text) => {
  expect(isPostalCode(country, text)).toBe(true)
})

test.each([
  ["LT", "LV-01100"],
  ["DE", "A-10115"],
  ["DE", "D-1011"],
  ["DE", "D10115"],
  ["DE", "D-D-10115"],
  ["FR", "FR"],
  ["KZ", "A15E3H"],
  ["TW", "A15E3H5"],
])("in %s %j is none", (country, text) => {
  expect(isPostalCode(country, text)).toBe(false)
})

describe.each(COUNTRIES)("in %s", (country) => {
  test("the country may stand before a code", () => {
    const sample = postalCodeSample(country)
    if (sample === null || sample.startsWith(country)) return
    for (const mark of ["-", " "]) expect(isPostalCode(country, `${country}${mark}${sample}`)).toBe(true)
  })

  test("a postal code is asked for where there are any, and demanded only there", () => {
    // The list knows no form for these two, which have postal codes all the same.
    const isListed = (FORMS[country]?.patterns.length ?? 0) > 0 || ["TT", "XK"].includes(country)
    expect(hasPostalCode(country)).toBe(isListed)
    expect(demandsPostalCode(country) && !hasPostalCode(country)).toBe(false)
  })

  test("what is shown as a sample is right, and whoever must write one is shown how", () => {
    const sample = postalCodeSample(country)
    expect(sample === null || isPostalCode(country, sample)).toBe(true)
    if (demandsPostalCode(country)) expect(sample).not.toBeNull()
  })
})

test.each([
  ["CW", false, false],
  ["HK", false, false],
  ["AE", false, false],
  ["PA", false, false],
  ["IE", true, false],
  ["TW", true, true],
  ["US", true, true],
])("in %s it is asked for: %s, and demanded: %s", (country, asked, demanded) => {
  expect([hasPostalCode(country), demandsPostalCode(country)]).toEqual([asked, demanded])
})
