import "server-only"
import { z } from "zod"
import { templatesOfType } from "@/lib/domain/agreement"
import { Refused } from "@/lib/domain/refusal"
import { word } from "@/lib/domain/text/word"
import { query } from "./door/query"

/** The agreements of a type (see `templatesOfType`) that a program may name, each by its template. */
export const listAgreementTemplates = query({
  needs: "agreement.read",
  input: z.object({ type: word.optional() }),
  async run({ type }, { actor }) {
    if (actor.partner.cloud !== "public") throw new Refused({ kind: "agreement-not-available" })
    return { templates: templatesOfType(type) }
  },
})
