import { readFileSync } from "node:fs"
import { z } from "zod"
import { replaceOffers } from "@/lib/db/installation"
import { inTransaction } from "@/lib/db/transaction"
import { BILLING_CYCLES, BILLING_TYPES } from "@/lib/domain/offer"

/** Makes a JSON file the catalogue of the database that DATABASE_URL names: what is in it is on sale, what is not is withdrawn from sale. */
const Offers = z
  .array(
    z
      .object({
        id: z.string().regex(/^[^\s:]+:[^\s:]+:[^\s:]+$/),
        name: z.string().min(1),
        billingType: z.enum(BILLING_TYPES),
        billingCycle: z.enum(BILLING_CYCLES),
        term: z
          .string()
          .regex(/^P\d+[MY]$/)
          .nullable(),
        minQuantity: z.number().int().min(1).default(1),
        maxQuantity: z.number().int().min(1),
      })
      .refine((offer) => offer.minQuantity <= offer.maxQuantity, { path: ["maxQuantity"] }),
  )
  .min(1)

const [file] = process.argv.slice(2)
if (!file) {
  console.error(
    "npm run load-offers -- offers.json\nThe file is a list of { id, name, billingType, billingCycle, term, minQuantity, maxQuantity }.",
  )
  process.exit(1)
}
const offers = Offers.safeParse(JSON.parse(readFileSync(file, "utf8")))
if (!offers.success) {
  console.error(offers.error.issues.map((issue) => `${file}: ${issue.path.join(".")}: ${issue.message}`).join("\n"))
  process.exit(1)
}
const withdrawn = await inTransaction((db) => replaceOffers(db, offers.data, new Date()))
console.log(`${offers.data.length} offers are on sale, ${withdrawn} were withdrawn from sale.`)
process.exit(0)
