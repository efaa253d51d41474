import { z } from "zod"
import type { Refusal } from "@/lib/domain/refusal"

const Same = z.string().optional().describe("As it is: another one is refused")

/** What a client sends back of a subscription as it read it: it may come along, but changes nothing. */
export const OnlyRead = {
  ...{
    id: Same,
    entitlementId: Same,
    offerId: Same,
    offerName: Same,
    unitType: Same,
    orderId: Same,
    contractType: Same,
  },
  ...{ creationDate: Same, effectiveStartDate: Same, commitmentEndDate: Same, billingType: Same },
  isTrial: z.boolean().optional().describe("As it is: another one is refused"),
}

type Sent = z.output<z.ZodObject<typeof OnlyRead>>
type Given = { [Name in keyof Sent]?: unknown }

/** Refuses what a client would have otherwise and cannot: nobody is to believe that it was changed. */
export function refusalToChange(sent: Sent, is: Given): Refusal | null {
  const names = Object.keys(OnlyRead) as (keyof Sent)[]
  const others = names.filter((name) => sent[name] !== undefined && !isSame(sent[name], is[name]))
  const problems = others.map((name) => [name, { key: "onlyRead", values: { is: String(is[name] ?? "-") } }] as const)
  return others.length > 0 ? { kind: "invalid", problems: Object.fromEntries(problems) } : null
}

/** Letter case does not matter, nor how a client writes an instant; what it leaves empty says nothing. */
function isSame(sent: string | boolean | undefined, is: unknown): boolean {
  if (typeof sent !== "string") return sent === false || sent === is
  const text = sent.trim().toLowerCase()
  if (text === "" || text === "none" || text.startsWith("0001-01-01") || text === String(is).toLowerCase()) return true
  const [one, other] = [Date.parse(sent), Date.parse(String(is))]
  return /^\d{4}-/.test(sent) && Math.abs(one - other) < 1000
}
