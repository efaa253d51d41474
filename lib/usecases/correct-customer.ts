import "server-only"
import { z } from "zod"
import { factsOf, getCustomer, lockCustomer, updateCustomer } from "@/lib/db/customers"
import { readCorrection } from "@/lib/domain/customer-correction"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { sentText } from "@/lib/domain/text/limits"
import { optionalLine } from "@/lib/domain/text/line"
import { command } from "./door/command"

const text = sentText.optional()
/** A culture or a language by its code; empty is none. */
const named = optionalLine({ tooLong: "textTooLong", max: 20 }).transform((text) => text ?? "")

/**
 * An agent or a program corrects what a customer's company and contact say; what is left out stays. `version` is the
 * customer's as the page or the program knew it: whoever is behind is refused as stale, unless nothing would change. Null
 * is whatever it is. What it was before is in the activity log; confirmations keep the names of their day.
 */
export const correctCustomer = command({
  needs: "customer.correct",
  input: z.object({
    customerId: guid,
    version: z.number().int().min(1).nullable(),
    /** A program's phone number is kept as it was sent, whatever it is. */
    anyPhone: z.boolean().default(false),
    companyName: text,
    country: text,
    addressLine1: text,
    addressLine2: text,
    city: text,
    state: text,
    postalCode: text,
    registrationNumber: text,
    contact: z.object({ firstName: text, lastName: text, email: text, phone: text }).optional(),
    culture: named.optional(),
    language: named.optional(),
  }),
  async run({ customerId, version, anyPhone, country: typedCountry, ...typed }, { actor, scope }) {
    const before = await lockCustomer(scope, customerId)
    const { country } = before
    const read = readCorrection(factsOf(before), typed, { country, partner: actor.partner, anyPhone })
    const problems = "problems" in read ? read.problems : {}
    if (typedCountry && typedCountry.trim().toUpperCase() !== country)
      problems.country = { key: "countryFixed", values: { is: country } }
    if ("problems" in read || Object.keys(problems).length > 0) throw new Refused({ kind: "invalid", problems })

    const { facts, corrections } = read
    if (corrections.length === 0) return { customer: before, corrections }
    if (version !== null && version !== before.version) throw new Refused({ kind: "stale" })
    await updateCustomer(scope, before, facts)
    return { customer: await getCustomer(scope, customerId), corrections }
  },
  logs: ({ customerId }, { corrections }) =>
    corrections.length > 0 ? [{ customerId, activity: { action: "customer-corrected", corrections } }] : [],
})
