import { expect, test } from "vitest"
import { speakerOf } from "@/lib/api/speaker"
import type { Actor } from "@/lib/domain/actor"
import { Refused } from "@/lib/domain/refusal"
import { ROLES } from "@/lib/domain/role"
import { isAbout, KINDS, OF_SHAPE, pathsIn, VALIDATORS_WORDS, withAt } from "@/tests/random/wrong-types"
import { belongingsOf } from "./belongings"
import { COMMANDS, QUERIES } from "./every-usecase"
import { agent, now } from "./world"

// Whatever kind of thing comes to a use-case, from a page, an action or a program, what it says of it is ours, and of that field.
const admin = await agent("admin.agent@northwind.example")
const actor: Actor = { ...admin, roles: ROLES, partner: { ...admin.partner, environment: "sandbox" } }
const there = await belongingsOf(actor)

test.each(Object.entries({ ...COMMANDS, ...QUERIES }))("%s", async (_, { usecase, input }) => {
  const good = input(there)
  for (const path of pathsIn(good)) {
    for (const kind of KINDS) {
      const problems = await problemsOf(usecase(actor, withAt(good, path, kind) as object, now))
      for (const [field, problem] of Object.entries(problems)) {
        for (const language of ["en-US", "zh-TW"]) {
          const said = speakerOf(language).problem(problem)
          expect(said, `${path.join(".")}: ${JSON.stringify(kind)}`).not.toMatch(VALIDATORS_WORDS)
          expect(said).not.toBe("")
        }
        // What is right by its shape may be wrong by a rule that looks at other fields besides.
        if (OF_SHAPE.includes(problem.key))
          expect(isAbout(field, path), `${field} is told of ${path.join(".")}: ${JSON.stringify(kind)}`).toBe(true)
      }
    }
  }
})

async function problemsOf(act: Promise<unknown>) {
  try {
    await act
    return {}
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusal.kind === "invalid" ? error.refusal.problems : {}
  }
}
