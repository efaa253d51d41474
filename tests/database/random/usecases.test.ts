import fc from "fast-check"
import { test } from "vitest"
import type { Actor } from "@/lib/domain/actor"
import { Refused } from "@/lib/domain/refusal"
import { ROLES } from "@/lib/domain/role"
import { mutated, strangeValue } from "@/tests/random/strange"
import { belongingsOf } from "../belongings"
import { COMMANDS, QUERIES } from "../every-usecase"
import { agent, now } from "../world"
import { type Outcome, shareOf, tryOut } from "./trial"

// Whatever is typed or sent, a use-case does it or refuses it; it never breaks.
const admin = await agent("admin.agent@northwind.example")
const actor: Actor = { ...admin, roles: ROLES, partner: { ...admin.partner, environment: "sandbox" } }
const EVERY = Object.entries({ ...COMMANDS, ...QUERIES })

test.each(EVERY)("%s", { timeout: 300_000 }, async (_, { usecase, input }) => {
  const there = await belongingsOf(actor)
  const cases = fc.oneof({ arbitrary: mutated(input(there)), weight: 4 }, { arbitrary: strangeValue, weight: 1 })
  await tryOut(cases, shareOf("usecase", EVERY.length), (sent) => outcomeOf(usecase(actor, sent as object, now)))
})

async function outcomeOf(act: Promise<unknown>): Promise<Outcome> {
  try {
    await act
    return { refused: false }
  } catch (error) {
    if (error instanceof Refused) return { refused: true }
    throw error
  }
}
