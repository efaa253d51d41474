import "server-only"
import { z } from "zod"
import { problemsWithAddress } from "@/lib/domain/company"
import { query } from "./door/query"

/** What is wrong with an address for its country, by field, or null: the very rules of the new-customer wizard. */
export const checkAddress = query({
  needs: "customer.read",
  input: z.looseObject({}),
  async run(address, { actor }) {
    return { problems: problemsWithAddress(address, actor.partner.cloud) }
  },
})
