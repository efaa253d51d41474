import { type CountryCode, getExampleNumber, isSupportedCountry } from "libphonenumber-js"
import examples from "libphonenumber-js/examples.mobile.json"
import { beforeAll, describe, expect, test } from "vitest"
import { certificatePaper } from "@/app/(portal)/customers/[customerId]/records/[confirmationId]/certificate/paper"
import { formatName } from "@/components/ui/format-name"
import type { Actor } from "@/lib/domain/actor"
import { COUNTRIES, demandsRegistration, hasPostalCode, registrationSample } from "@/lib/domain/country"
import { LANGUAGES } from "@/lib/domain/language"
import { postalCodeSample } from "@/lib/domain/postal-code"
import { statesOf } from "@/lib/domain/state"
import { pdfFile } from "@/lib/entry/pdf"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { createCustomer } from "@/lib/usecases/create-customer"
import { viewCertificate } from "@/lib/usecases/view-certificate"
import { localPeople } from "./local-people"
import { paperText, unspaced } from "./paper-text"
import { agent, now } from "./world"

let by: Actor
beforeAll(async () => {
  by = await agent("admin.agent@northwind.example")
})

/** As somebody there would dial it; where nobody has a telephone, a number of Taiwan. */
function phoneIn(country: string): string {
  const number = isSupportedCountry(country) && getExampleNumber(country as CountryCode, examples)
  return number ? number.formatNational() : "+886 2 5550 0177"
}

/** Arabic and Thaana are read from the glyphs, which join and carry their marks: their order is the reader's to find. */
const IS_JOINED = /[\p{Script=Arabic}\p{Script=Thaana}]/u

describe.each(COUNTRIES)("a customer in %s", (country) => {
  test("is created as its people write, confirmed, and named on its certificate", async () => {
    const people = localPeople(country)
    const person = { firstName: people.firstName, lastName: people.lastName }
    const contact = { ...person, email: `tania@walk-${country.toLowerCase()}.example`, phone: phoneIn(country) }
    const company = {
      companyName: people.company,
      domain: `walk${country.toLowerCase()}`,
      country,
      addressLine1: people.address,
      city: people.city,
      state: statesOf(country)[0]?.code ?? "",
      postalCode: hasPostalCode(country) ? (postalCodeSample(country) ?? "") : "",
      registrationNumber: demandsRegistration(country) ? (registrationSample(country) ?? "1234567890") : "",
    }
    const { customer } = await createCustomer(by, { ...company, contact }, now)
    const kept = Object.fromEntries(
      Object.keys(company).map((key) => [key, customer[key as keyof typeof customer] ?? ""]),
    )
    expect(kept).toEqual({ ...company, domain: `${company.domain}.onmicrosoft.com` })

    const acceptance = { ...contact, acceptedOn: "2026-11-20", customerId: customer.id, channel: "account" }
    const { id } = await confirmAcceptance(by, acceptance as Parameters<typeof confirmAcceptance>[1], now)
    const certificate = await viewCertificate(by, { customerId: customer.id, confirmationId: id }, now)
    const language = LANGUAGES[COUNTRIES.indexOf(country) % LANGUAGES.length] ?? "en"
    const file = await pdfFile("certificate", certificatePaper(certificate, language, by.timeZone)).bytes()
    const text = await paperText(file)

    expect(text).not.toContain("[U+")
    for (const name of [people.company, formatName(person, language).text]) {
      const letters = unspaced(name)
      if (IS_JOINED.test(name)) expect([...letters].filter((letter) => !text.includes(letter))).toEqual([])
      else expect(text).toContain(letters)
    }
    // Only what is used of the fonts is in it.
    expect(file.length).toBeLessThan(60_000)
  })
})
