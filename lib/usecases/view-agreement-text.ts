import "server-only"
import { z } from "zod"
import { agreementTextInForce } from "@/lib/db/agreements"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { isCountry } from "@/lib/domain/country"
import { Refused } from "@/lib/domain/refusal"
import { word } from "@/lib/domain/text/word"
import { query } from "./door/query"

/**
 * The text of the Customer Agreement in force today for a country (ISO 3166-1 alpha-2): its link, country and
 * language. Without a language, and in one in which it is not published for that country, it is the English one. (facts.md 4.5)
 */
export const viewAgreementText = query({
  needs: "agreement.read",
  input: z.object({ templateId: word, country: word.optional(), language: word.optional() }),
  async run({ templateId, country, language }, { actor, scope, today }) {
    if (actor.partner.cloud !== "public") throw new Refused({ kind: "agreement-not-available" })
    if (templateId.toLowerCase() !== CUSTOMER_AGREEMENT_TEMPLATE)
      throw new Refused({
        kind: "invalid",
        problems: { templateId: { key: "templateUnknown", values: { templateId } } },
      })
    const market = country?.toUpperCase() ?? "US"
    const text = await agreementTextInForce(scope.db, isCountry(market) ? market : "US", today)
    const isPublished = language?.toLowerCase() === text.language.toLowerCase()
    return { text: isPublished ? text : { ...text, language: "en-US" } }
  },
})
