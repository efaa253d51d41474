import { z } from "zod"
import { demandsRegistration, hasPostalCode, isCountry, isPostalCode, isRegistrationNumber } from "./country"
import { line, optionalLine } from "./fields"
import type { Problem, ProblemKey, Problems } from "./problem"
import { isStateOf, statesOf } from "./state"

const SUFFIX = ".onmicrosoft.com"

/** The customer's domain at Microsoft, with or without its ending, in any letter case: "lucernepub" becomes "lucernepub.onmicrosoft.com". */
export const PrimaryDomain = line({ required: "domainRequired", tooLong: "domainFormat", max: 64 })
  .transform((typed) => {
    const lower = typed.toLowerCase()
    return lower.endsWith(SUFFIX) ? lower.slice(0, -SUFFIX.length) : lower
  })
  .refine((prefix) => /^[a-z0-9]{1,27}$/.test(prefix), { error: "domainFormat" satisfies ProblemKey })
  .transform((prefix) => `${prefix}${SUFFIX}`)

/** The company section of a new customer. What depends on the country is a rule of `problemsWithCompany`, not of the shape. (facts.md 1.2) */
export type Company = z.output<typeof Company>
export const Company = z.object({
  companyName: line({ required: "companyNameRequired", tooLong: "companyNameTooLong", max: 255 }),
  domain: PrimaryDomain,
  country: z
    .string({ error: "countryRequired" satisfies ProblemKey })
    .transform((code) => code.trim().toUpperCase())
    .refine(isCountry, { error: "countryRequired" satisfies ProblemKey }),
  addressLine1: line({ required: "addressRequired", tooLong: "addressTooLong", max: 200 }),
  addressLine2: optionalLine({ tooLong: "addressTooLong", max: 200 }),
  city: line({ required: "cityRequired", tooLong: "cityTooLong", max: 100 }),
  state: optionalLine({ tooLong: "stateRequired", max: 3 }),
  postalCode: optionalLine({ tooLong: "postalCodeFormat", max: 20 }),
  registrationNumber: optionalLine({ tooLong: "registrationNumberFormat", max: 30 }),
})

/** What is wrong with a company for its country, by field, or null: asked of the fields that could be read. */
export function problemsWithCompany({ companyName, country, ...fields }: Partial<Company>): Problems | null {
  const problems: Problems = {}
  const note = (field: keyof Company, problem: Problem | null) => {
    if (problem) problems[field] = problem
  }
  if (companyName) note("companyName", problemWithCompanyName(companyName))
  if (country) {
    note("state", problemWithState(country, fields.state))
    note("postalCode", problemWithPostalCode(country, fields.postalCode))
    note("registrationNumber", problemWithRegistration(country, fields.registrationNumber))
  }
  return Object.keys(problems).length > 0 ? problems : null
}

const LEGAL_FORMS =
  /^(llc|inc|ltd|gmbh|pty|corp|co|plc|llp|sa|srl|bv|ag|kg|oy|ab|as|kk|有限公司|股份有限公司|株式会社)\.?$/i

function problemWithCompanyName(name: string): Problem | null {
  if ([...name].length < 2) return { key: "companyNameTooShort" }
  if (!/[\p{L}\p{N}]/u.test(name)) return { key: "companyNameSymbols" }
  return LEGAL_FORMS.test(name) ? { key: "companyNameLegalForm" } : null
}

function problemWithState(country: string, state: string | undefined): Problem | null {
  if (statesOf(country).length === 0) return null
  return state && isStateOf(country, state) ? null : { key: "stateRequired" }
}

function problemWithPostalCode(country: string, postalCode: string | undefined): Problem | null {
  if (!hasPostalCode(country)) return null
  if (!postalCode) return { key: "postalCodeRequired" }
  return isPostalCode(country, postalCode) ? null : { key: "postalCodeFormat" }
}

function problemWithRegistration(country: string, registrationNumber: string | undefined): Problem | null {
  if (!demandsRegistration(country)) return null
  if (!registrationNumber) return { key: "registrationNumberRequired" }
  return isRegistrationNumber(country, registrationNumber) ? null : { key: "registrationNumberFormat" }
}

/** The fields that a country knows nothing of: whatever was typed into them before the country was chosen does not count. */
export function withoutUnusedFields<Typed extends Record<CountrysOwn, string | undefined>>(
  typed: Typed,
  country: string,
): Omit<Typed, CountrysOwn> & Record<CountrysOwn, string | undefined> {
  return {
    ...typed,
    state: statesOf(country).length > 0 ? typed.state : undefined,
    postalCode: hasPostalCode(country) ? typed.postalCode : undefined,
    registrationNumber: demandsRegistration(country) ? typed.registrationNumber : undefined,
  }
}

type CountrysOwn = "state" | "postalCode" | "registrationNumber"
