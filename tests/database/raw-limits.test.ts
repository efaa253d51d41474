import { expect, test } from "vitest"
import { companyIn } from "@/lib/domain/company"
import { Acceptance } from "@/lib/domain/confirmation"
import { TypedCredentials } from "@/lib/domain/credentials"
import { LONGEST_TEXT } from "@/lib/domain/text/limits"
import { type SchemaText, textsOf } from "../schema-texts"
import { COMMANDS, QUERIES } from "./every-usecase"

// The raw length of every text is asked before anything else looks at it: a field without a limit does not pass.
const texts: SchemaText[] = [
  ...Object.entries({ ...COMMANDS, ...QUERIES }).flatMap(([name, { usecase }]) => textsOf(usecase.input, name)),
  ...textsOf(Acceptance, "the acceptance as it is read"),
  ...textsOf(companyIn("public"), "the company as it is read"),
  ...textsOf(TypedCredentials, "the sign-in"),
]

test(`each of ${texts.length} texts that a use-case takes has a limit, and is asked for its length first`, () => {
  expect(texts.length).toBeGreaterThan(60)
  expect(texts.filter(({ limit }) => limit === null || limit > LONGEST_TEXT)).toEqual([])
})
