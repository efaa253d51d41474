import "server-only"
import { z } from "zod"
import { actOutcome } from "@/lib/db/act-outcome"
import { ActId } from "@/lib/domain/act"
import { query } from "./door/query"

/**
 * What became of an act of the partner's whose answer was lost at its commit (`ActOutcome`); of another partner's it is
 * not done. The id says nothing of what the act was, so neither does the answer: anybody who is signed in may ask.
 */
export const viewActOutcome = query({
  needs: "customer.read",
  input: z.object({ actId: ActId }),
  run: ({ actId }, { scope }) => actOutcome(scope.db, actId),
})
