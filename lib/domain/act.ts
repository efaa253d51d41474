import { z } from "zod"

/**
 * What became of an act. "not-known": the answer to its commit was lost on the way, so it may have been done or not; the
 * act's id tells it later.
 */
export const ACT_OUTCOMES = ["done", "not-done", "not-known"] as const
export type ActOutcome = (typeof ACT_OUTCOMES)[number]

/** For how long what became of an act can be asked, in seconds: a week. */
export const ACT_SECONDS = 7 * 24 * 60 * 60

/**
 * The id of an act, as the refusal of kind "unknown" names it: PostgreSQL's number of its transaction (64 bits), the
 * second in which it began (since 1970) and 128 random bits, the last two to tell it from others of the same number.
 */
export const ActId = z
  .string()
  .max(64, { abort: true })
  .regex(/^[1-9]\d{0,18}-\d{10}-[0-9a-f]{32}$/)

/** What an id is made of. `seconds` are since 1970. */
export function partsOfActId(actId: string): { transaction: string; seconds: number; id: string } {
  const [transaction = "", seconds = "", id = ""] = actId.split("-")
  return { transaction, seconds: Number(seconds), id }
}
