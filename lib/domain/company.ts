import { z } from "zod"
import {
  demandsPostalCode,
  demandsRegistration,
  hasPostalCode,
  isCountry,
  isRegistrationNumber,
  registrationSample,
} from "./country"
import { type Cloud, DOMAIN_ENDINGS } from "./partner"
import { isPostalCode, postalCodeSample } from "./postal-code"
import type { Problem, ProblemKey, Problems } from "./problem"
import { read, readChanged } from "./read"
import { hasState, readState, statesOf } from "./state"
import { halfWidth } from "./text/characters"
import { optionalCode } from "./text/code"
import { rawLength } from "./text/limits"
import { line, optionalLine, properName } from "./text/line"

/** The customer's domain at Microsoft, with or without its cloud's ending, in any letter case: "lucernepub" becomes "lucernepub.onmicrosoft.com". */
export function primaryDomainIn(cloud: Cloud) {
  const ending = DOMAIN_ENDINGS[cloud]
  return line({ required: "domainRequired", tooLong: "domainFormat", max: 64 })
    .transform((typed) => {
      const lower = halfWidth(typed).toLowerCase()
      return lower.endsWith(ending) ? lower.slice(0, -ending.length) : lower
    })
    .refine((prefix) => /^[a-z0-9]{1,27}$/.test(prefix), { error: "domainFormat" satisfies ProblemKey })
    .transform((prefix) => `${prefix}${ending}`)
}

/** The company section of a new customer. What depends on the country is a rule of `problemsWithCompany`, not of the shape. (facts.md 1.2) */
export type Company = z.output<ReturnType<typeof companyIn>>
export function companyIn(cloud: Cloud) {
  return z.object({
    companyName: properName({ required: "companyNameRequired", tooLong: "companyNameTooLong", max: 255 }),
    domain: primaryDomainIn(cloud),
    country: z
      .string({ error: "countryRequired" satisfies ProblemKey })
      .refine(...rawLength(100, { tooLong: "countryRequired", max: 100 }))
      .transform((code) => code.trim().toUpperCase())
      .refine(isCountry, { error: "countryRequired" satisfies ProblemKey }),
    addressLine1: properName({ required: "addressRequired", tooLong: "addressTooLong", max: 200 }),
    addressLine2: optionalLine({ tooLong: "addressTooLong", max: 200 }),
    city: properName({ required: "cityRequired", tooLong: "cityTooLong", max: 100 }),
    state: optionalLine({ tooLong: "stateTooLong", max: 100 }),
    postalCode: optionalCode({ tooLong: "postalCodeTooLong", max: 20 }),
    registrationNumber: optionalCode({ tooLong: "registrationNumberTooLong", max: 30 }),
  })
}

/** Reads a company as it was typed or sent, its state by the code that is kept, or says all that is wrong with it, by field. */
export function readCompany(
  typed: Readonly<Record<string, unknown>>,
  cloud: Cloud,
): { value: Company } | { problems: Problems } {
  const company = read(companyIn(cloud), typed, problemsWithCompany)
  return "problems" in company ? company : { value: withStateByCode(company.value) }
}

/** Reads what was changed of a company that is kept, in its country, in the same way. Its domain is the tenant's. */
export function readChangedCompany(
  kept: Readonly<Record<string, string | null>>,
  typed: Readonly<Record<string, string | undefined>>,
  country: string,
): { value: Partial<Omit<Company, "domain" | "country">> } | { problems: Problems } {
  const company = readChanged(companyIn("public").omit({ domain: true, country: true }), kept, typed, (readable) =>
    problemsWithCompany({ ...readable, country }),
  )
  return "problems" in company ? company : { value: withStateByCode({ country, ...company.value }) }
}

function withStateByCode<Place extends { country: string; state?: string | undefined }>(place: Place): Place {
  const { country, state } = place
  return state ? { ...place, state: readState(country, state) ?? state } : place
}

/** What is wrong with an address, by field, or null: the rules of a company that an address alone can follow. */
export function problemsWithAddress(typed: Readonly<Record<string, unknown>>, cloud: Cloud): Problems | null {
  const address = companyIn(cloud).pick(ADDRESS)
  const result = read(address, typed, problemsWithPlace)
  return "problems" in result ? result.problems : null
}

const ADDRESS = {
  country: true,
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  postalCode: true,
} as const

/** What is wrong with a company for its country, by field, or null: asked of the fields that could be read. */
function problemsWithCompany({ companyName, registrationNumber, ...place }: Partial<Company>): Problems | null {
  return found({
    companyName: companyName ? problemWithCompanyName(companyName) : null,
    ...problemsWithPlace(place),
    registrationNumber: place.country ? problemWithRegistration(place.country, registrationNumber) : null,
  })
}

function problemsWithPlace({ country, state, postalCode }: Partial<Pick<Company, keyof typeof ADDRESS>>) {
  if (!country) return null
  return found({ state: problemWithState(country, state), postalCode: problemWithPostalCode(country, postalCode) })
}

function found(problems: Record<string, Problem | null>): Problems | null {
  const those = Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, problem] as const] : []))
  return those.length > 0 ? Object.fromEntries(those) : null
}

const LEGAL_FORMS =
  /^(llc|inc|ltd|gmbh|pty|corp|co|plc|llp|sa|srl|bv|ag|kg|oy|ab|as|kk|有限公司|股份有限公司|株式会社)\.?$/i

function problemWithCompanyName(name: string): Problem | null {
  if ([...name].length < 2) return { key: "companyNameTooShort" }
  if (!/[\p{L}\p{N}]/u.test(name)) return { key: "companyNameSymbols" }
  return LEGAL_FORMS.test(name) ? { key: "companyNameLegalForm" } : null
}

function problemWithState(country: string, state: string | undefined): Problem | null {
  const states = statesOf(country)
  if (states.length === 0 || (state && readState(country, state) !== null)) return null
  const values = { codes: states.map(({ code }) => code).join(", ") }
  return { key: state ? "stateUnknown" : "stateRequired", values }
}

function problemWithPostalCode(country: string, postalCode: string | undefined): Problem | null {
  if (!postalCode) return demandsPostalCode(country) ? { key: "postalCodeRequired" } : null
  if (!hasPostalCode(country)) return null
  return isPostalCode(country, postalCode) ? null : formatProblem("postalCode", postalCodeSample(country))
}

function problemWithRegistration(country: string, registrationNumber: string | undefined): Problem | null {
  if (!demandsRegistration(country)) return registrationNumber ? { key: "registrationNumberUnwanted" } : null
  if (!registrationNumber) return { key: "registrationNumberRequired" }
  return isRegistrationNumber(country, registrationNumber)
    ? null
    : formatProblem("registrationNumber", registrationSample(country))
}

/** How it is right is shown by a sample where its form is known, else said. */
function formatProblem(field: "postalCode" | "registrationNumber", sample: string | null): Problem {
  return sample === null ? { key: `${field}Format` } : { key: `${field}Like`, values: { sample } }
}

/** What was typed, without the fields that a country's form does not show: what was typed into them before it was chosen does not count. */
export function withoutUnusedFields<Typed extends Record<CountrysOwn, string>>(typed: Typed, country: string): Typed {
  return {
    ...typed,
    state: hasState(country) ? typed.state : "",
    postalCode: hasPostalCode(country) ? typed.postalCode : "",
    registrationNumber: demandsRegistration(country) ? typed.registrationNumber : "",
  }
}

type CountrysOwn = "state" | "postalCode" | "registrationNumber"
