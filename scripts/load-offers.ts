import { readFileSync } from "node:fs"
import { z } from "zod"
import { replaceOffers } from "@/lib/db/installation"
import { ofEveryPartner } from "@/lib/db/transaction"
import { BILLING_CYCLES, BILLING_TYPES } from "@/lib/domain/offer"
import { Failure } from "./lib/failure.mjs"
import { lifetime } from "./lib/lifetime.mjs"

const USAGE = `npm run load-offers -- offers.json
The file is a list of { id, name, billingType, billingCycle, term, minQuantity, maxQuantity }.`

const Count = z.number().int().min(1).max(1_000_000)
const Offers = z
  .array(
    z
      .object({
        id: z.string().regex(/^[^\s:]+:[^\s:]+:[^\s:]+$/),
        name: z.string().trim().min(1),
        billingType: z.enum(BILLING_TYPES),
        billingCycle: z.enum(BILLING_CYCLES),
        term: z
          .string()
          .regex(/^P\d{1,2}[MY]$/)
          .nullable(),
        minQuantity: Count.default(1),
        maxQuantity: Count,
      })
      .refine((offer) => offer.minQuantity <= offer.maxQuantity, { path: ["maxQuantity"] }),
  )
  .min(1)
  .refine((offers) => new Set(offers.map(({ id }) => id)).size === offers.length, { error: "an id comes twice" })

// Makes a JSON file the catalogue: what is in it is on sale, what is not is withdrawn from sale.
await lifetime(async () => {
  const [file] = process.argv.slice(2)
  if (!file) throw new Failure(USAGE)
  const offers = Offers.safeParse(read(file))
  if (!offers.success)
    throw new Failure(
      offers.error.issues.map((issue) => `${file}: ${issue.path.join(".")}: ${issue.message}`).join("\n"),
      USAGE,
    )
  const withdrawn = await ofEveryPartner((db) => replaceOffers(db, offers.data, new Date()))
  console.log(`${offers.data.length} offers are on sale, ${withdrawn} were withdrawn from sale.`)
})

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    throw new Failure(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
}
