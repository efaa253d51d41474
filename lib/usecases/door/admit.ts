import type { z } from "zod"
import { type Permission, refusalToAct } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import { parse } from "@/lib/domain/problems-of"
import { Refused, refuseIf } from "@/lib/domain/refusal"
import { problemsWithSize } from "@/lib/domain/text/sent-size"

/** Who you are before what you say: a stranger learns nothing about the input. (decisions.md, "The gate": order of the checks) */
export function admit<Input extends z.ZodType>(
  actor: Actor,
  needs: Permission,
  input: Input,
  raw: unknown,
): z.output<Input> {
  refuseIf(refusalToAct(actor, needs))
  const tooLarge = problemsWithSize(raw)
  if (tooLarge) throw new Refused({ kind: "invalid", problems: tooLarge })
  const parsed = parse(input, raw)
  if ("value" in parsed) return parsed.value
  throw new Refused({ kind: "invalid", problems: parsed.problems })
}
