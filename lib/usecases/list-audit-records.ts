import "server-only"
import { z } from "zod"
import { listAuditRecords as read } from "@/lib/db/audit-records"
import { ACTIVITY_ACTIONS } from "@/lib/domain/activity"
import { continuation, Ends, timeCursor } from "@/lib/domain/cursor"
import { Refused } from "@/lib/domain/refusal"
import { word } from "@/lib/domain/text/word"
import { endFromWire, instantFromWire, problemWithWireDate } from "@/lib/domain/wire-date"
import { query } from "./door/query"

const DAY_MS = 86_400_000
const DEFAULT_DAYS = 30
const OLDEST_DAYS = 90

/** What was done in a span of time, newest first, as programs read it: the last 30 days unless they say otherwise by dates of the wire, 90 at most. (facts.md 4.15) */
export const listAuditRecords = query({
  needs: "activity.read",
  input: z.object({
    from: word.optional(),
    to: word.optional(),
    customerId: z.guid().optional(),
    actions: z.array(z.enum(ACTIVITY_ACTIONS)).optional(),
    companyName: word.optional(),
    nameOperator: z.enum(["equals", "substring", "starts_with"]).default("substring"),
    size: z.number().int().min(1).max(500).default(500),
    cursor: continuation(timeCursor(/^\d{1,18}$/)),
    ...Ends,
  }),
  async run({ from, to, ...asked }, { actor, scope, now }) {
    const since = from ? instantFromWire(from, actor.timeZone) : new Date(now.getTime() - DEFAULT_DAYS * DAY_MS)
    const until = to ? endFromWire(to, actor.timeZone) : now
    if (!since) throw new Refused({ kind: "invalid", problems: { from: problemWithWireDate(from ?? "") } })
    if (!until) throw new Refused({ kind: "invalid", problems: { to: problemWithWireDate(to ?? "") } })
    // A day given by its midnight is a day old at most when it is the 90th.
    if (since.getTime() < now.getTime() - (OLDEST_DAYS + 1) * DAY_MS)
      throw new Refused({ kind: "invalid", problems: { from: { key: "rangeTooOld" } } })
    return { page: await read(scope, { ...asked, from: since, to: until }), partner: actor.partner }
  },
})
