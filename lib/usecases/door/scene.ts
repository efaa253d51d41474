import type { z } from "zod"
import type { Scope } from "@/lib/db/scope"
import type { Permission } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import type { CalendarDate } from "@/lib/domain/calendar-date"

/** What an act or a view is given besides its input: who asks, which rows it may see, the instant, and the day it is for the agent. */
export type Scene = { actor: Actor; scope: Scope; now: Date; today: CalendarDate }

/** An act or a view from outside, and what it needs. `raw` is whatever was sent; the instant is a test's to choose. Throws `Refused`. */
export type Usecase<Input, Output> = ((actor: Actor, raw: Input, now?: Date) => Promise<Output>) & {
  needs: Permission
  /** The shape of what it takes. */
  input: z.ZodType
  /** Whether a session is asked again who it is, unless that was shown lately. */
  wantsProof: boolean
}
