import { z } from "zod"
import { ACT_OUTCOMES, ActId } from "@/lib/domain/act"
import { viewActOutcome } from "@/lib/usecases/view-act-outcome"
import { endpoint, ok } from "../endpoint"

export const acts = endpoint({
  tag: "Tools",
  ours: true,
  method: "get",
  path: "/acts/{actId}",
  summary: "What became of an act whose outcome was not known",
  usecase: viewActOutcome,
  params: z.object({ actId: ActId.describe("As the error with code 409 or 504 names it") }),
  answer: {
    status: 200,
    description:
      "done; not-done: it may be sent again; not-known: ask again in a moment, or it is more than a week ago",
    schema: z.object({ id: z.string(), outcome: z.enum(ACT_OUTCOMES) }),
    example: { id: "7431-1796000000-9f0c51a2b7d34e6f8a1b2c3d4e5f6071", outcome: "done" },
  },
  async handle({ ask, params: { actId } }) {
    return ok({ id: actId, outcome: await ask(viewActOutcome, { actId }) })
  },
})
