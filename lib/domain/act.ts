import { z } from "zod"

/**
 * What became of an act. "not-known": the answer to its commit was lost on the way, so it may have been done or not; the
 * act's id tells it later.
 */
export const ACT_OUTCOMES = ["done", "not-done", "not-known"] as const
export type ActOutcome = (typeof ACT_OUTCOMES)[number]

/** The id of an act, as the refusal of kind "unknown" names it: PostgreSQL's number of the transaction, 64 bits. */
export const ActId = z
  .string()
  .max(20, { abort: true })
  .regex(/^[1-9]\d{0,18}$/)
