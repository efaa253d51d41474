import { z } from "zod"
import { type CalendarDate, isAfter } from "./calendar-date"
import { day } from "./fields"
import { MEANS } from "./means"
import type { Cloud } from "./partner"
import type { ProblemKey, Problems } from "./problem"
import { read } from "./read"
import type { Refusal } from "./refusal"
import { isSameSignatory, Signatory } from "./signatory"
import { optionalLine } from "./text/line"
import { problemWithPhone } from "./text/phone-number"

/** The door through which a confirmation was given. */
export const CHANNELS = ["wizard", "account", "checkout", "licence_change", "api", "import"] as const
export type Channel = (typeof CHANNELS)[number]

/** The customer's act as an agent states it: who accepted, and on which day. The reason is for the same person once more. */
export type Acceptance = z.output<typeof Acceptance>
export const Acceptance = Signatory.extend({
  acceptedOn: day({ required: "acceptedOnRequired" }),
  means: z
    .union([z.enum(MEANS), z.literal("")], { error: "meansUnknown" satisfies ProblemKey })
    .nullish()
    .transform((means) => means || undefined),
  note: optionalLine({ tooLong: "noteTooLong", max: 500 }),
  reason: optionalLine({ tooLong: "reasonTooLong", max: 500 }),
})

type Circumstances = {
  today: CalendarDate
  cloud: Cloud
  country: string
  /** Microsoft takes any phone number: on the wire one that no library reads is kept as it was sent. */
  anyPhone?: boolean
  newest: (Omit<z.output<typeof Signatory>, "phone"> & { phone: string | null }) | null
}

/**
 * An acceptance may be confirmed late but never ahead of its day; the same person again only on purpose, with a reason;
 * and in the public cloud only. `today` is the agent's, `country` the customer's. (decisions.md, "The confirmation")
 */
export function refusalToConfirm(
  acceptance: Acceptance,
  { today, cloud, country, newest, anyPhone = false }: Circumstances,
): Refusal | null {
  if (cloud !== "public") return { kind: "agreement-not-available" }
  const problems = problemsWithAcceptance(acceptance, { today, country, anyPhone })
  if (problems) return { kind: "invalid", problems }
  if (newest && isSameSignatory(acceptance, newest) && !acceptance.reason) return { kind: "same-signatory" }
  return null
}

/** The reason belongs to the same person once more; typed for one who differs after all, it is not kept. */
export function withReasonOfSamePerson(acceptance: Acceptance, newest: Circumstances["newest"]): Acceptance {
  return newest && isSameSignatory(acceptance, newest) ? acceptance : { ...acceptance, reason: undefined }
}

/** Reads an acceptance as it was typed or sent, or says all that is wrong with it, by field. */
export function readAcceptance(
  typed: Readonly<Record<string, unknown>>,
  setting: Pick<Circumstances, "today" | "country" | "anyPhone">,
) {
  return read(Acceptance, typed, (readable) => problemsWithAcceptance(readable, setting))
}

/** What is wrong with an acceptance on its own, by field, or null: asked of the fields that could be read. */
export function problemsWithAcceptance(
  acceptance: Partial<Pick<Acceptance, "acceptedOn" | "phone">>,
  { today, country, anyPhone = false }: Pick<Circumstances, "today" | "country" | "anyPhone">,
): Problems | null {
  const problems: Problems = {}
  const phone = anyPhone ? null : problemWithPhone(acceptance.phone, country)
  if (phone) problems.phone = phone
  if (acceptance.acceptedOn && isAfter(acceptance.acceptedOn, today))
    problems.acceptedOn = { key: "acceptedOnInFuture", values: { today } }
  return Object.keys(problems).length > 0 ? problems : null
}
