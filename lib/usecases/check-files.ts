import "server-only"
import { z } from "zod"
import { getCustomer } from "@/lib/db/customers"
import { type AttachedFile, breachInFile, filesOfCustomer } from "@/lib/db/evidence"
import type { Breach } from "@/lib/domain/chain"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** A file that was read: its size, and what is wrong with it, if anything is. */
type CheckedFile = { bytes: number; breach: Breach | null }

/**
 * Hashes the files that are attached to a customer's confirmations, one by one as they are asked for; stopping the
 * iteration stops the reading.
 */
export const checkFiles = query({
  needs: "customer.read",
  input: z.object({ customerId: guid }),
  async run({ customerId }, { scope: { db, partnerId } }) {
    const customer = await getCustomer({ db, partnerId }, customerId)
    return checked(partnerId, await filesOfCustomer({ db, partnerId }, customer.id))
  },
})

async function* checked(partnerId: string, files: readonly AttachedFile[]): AsyncGenerator<CheckedFile> {
  for (const file of files) yield { bytes: file.size, breach: await breachInFile({ partnerId }, file) }
}
