import { z } from "zod"
import { PHONE_PATTERN } from "@/lib/domain/country-rules"
import { viewCountryRules } from "@/lib/usecases/view-country-rules"
import { endpoint, ok } from "../endpoint"
import { attributesOf } from "../shapes"

/** What is asked of a customer in a country. (wire.md 4.10) */
const CountryValidationRules = z
  .object({
    iso2Code: z.string(),
    defaultCulture: z.string(),
    isStateRequired: z.boolean(),
    supportedStatesList: z.array(z.string()).optional().describe("The codes that states are kept by"),
    supportedLanguagesList: z.array(z.string()),
    supportedCulturesList: z.array(z.string()),
    isPostalCodeRequired: z.boolean(),
    postalCodeRegex: z.string().optional().describe("What fits it is taken, as are codes with the country before them"),
    isCityRequired: z.boolean(),
    isVatIdSupported: z.boolean(),
    phoneNumberRegex: z.string().describe("What every number fits; a library decides which of them can be dialled"),
    isTaxIdSupported: z.boolean(),
    isTaxIdOptional: z.boolean(),
    customerOrganizationRegistrationNumberRequired: z.boolean(),
    customerOrganizationRegistrationNumberRegex: z
      .string()
      .optional()
      .describe("It may name classes of Unicode (\\p{L}): in JavaScript it needs the flag u"),
    customerOrganizationRegistrationNumberSample: z.string().optional(),
    customerOrganizationPhoneNumberRequired: z.boolean(),
    countryCallingCodesList: z.array(z.string()),
    attributes: attributesOf("CountryValidationRules"),
  })
  .meta({ id: "CountryValidationRules" })

export const rulesOfCountry = endpoint({
  tag: "Tools",
  method: "get",
  path: "/countryvalidationrules/{country}",
  summary: "What is asked of a customer's address, phone and registration in a country",
  usecase: viewCountryRules,
  params: z.object({ country: z.string().describe("ISO 3166-1 alpha-2, such as TW") }),
  answer: { status: 200, description: "The rules", schema: CountryValidationRules },
  errors: [404],
  async handle({ ask, params }) {
    const { country, rules } = await ask(viewCountryRules, params)
    return ok({
      iso2Code: country,
      defaultCulture: rules.culture,
      isStateRequired: rules.states.length > 0,
      supportedStatesList: rules.states.length > 0 ? rules.states : undefined,
      supportedLanguagesList: [rules.language],
      supportedCulturesList: [rules.culture],
      isPostalCodeRequired: rules.demandsPostalCode,
      postalCodeRegex: rules.postalCodePattern ?? undefined,
      isCityRequired: true,
      isVatIdSupported: false,
      phoneNumberRegex: PHONE_PATTERN,
      isTaxIdSupported: false,
      isTaxIdOptional: true,
      customerOrganizationRegistrationNumberRequired: rules.demandsRegistration,
      customerOrganizationRegistrationNumberRegex: rules.registrationPattern ?? undefined,
      customerOrganizationRegistrationNumberSample: rules.registrationSample ?? undefined,
      customerOrganizationPhoneNumberRequired: rules.demandsRegistration,
      countryCallingCodesList: rules.callingCodes,
      attributes: { objectType: "CountryValidationRules" },
    })
  },
})
