import "server-only"
import { z } from "zod"
import { actOutcome } from "@/lib/db/act-outcome"
import { ActId } from "@/lib/domain/act"
import { query } from "./door/query"

/**
 * What became of an act whose answer was lost at its commit (`ActOutcome`). The id says nothing of what the act was, nor
 * whose, so neither does the answer: it may be asked for by anybody who is signed in.
 */
export const viewActOutcome = query({
  needs: "customer.read",
  input: z.object({ actId: ActId }),
  run: ({ actId }, { scope }) => actOutcome(scope.db, actId),
})
