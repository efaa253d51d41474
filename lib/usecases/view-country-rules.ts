import "server-only"
import { z } from "zod"
import { isCountry } from "@/lib/domain/country"
import { countryRules } from "@/lib/domain/country-rules"
import { Refused } from "@/lib/domain/refusal"
import { word } from "@/lib/domain/text/word"
import { query } from "./door/query"

/** What is asked of a customer in a country (ISO 3166-1 alpha-2, in any letter case): the rules of the new-customer wizard. */
export const viewCountryRules = query({
  needs: "customer.read",
  input: z.object({ country: word.transform((code) => code.trim().toUpperCase()) }),
  async run({ country }) {
    if (!isCountry(country)) throw new Refused({ kind: "not-found", what: "country" })
    return { country, rules: countryRules(country) }
  },
})
