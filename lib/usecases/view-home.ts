import "server-only"
import { z } from "zod"
import { listBlockedFirst } from "@/lib/db/blocked-first"
import { countCustomers } from "@/lib/db/customer-counts"
import { listDrafts } from "@/lib/db/drafts"
import { countConfirmedSince, listRecentConfirmations } from "@/lib/db/recent-confirmations"
import { may } from "@/lib/domain/access"
import { CalendarDate, plusDays, startOfDay } from "@/lib/domain/calendar-date"
import { statusCounts } from "@/lib/domain/status-counts"
import { query } from "./door/query"

const REFUSALS_OF_DAYS = 30
const RENEWALS_WITHIN_DAYS = 30
const BLOCKED_SHOWN = 6

/** What needs the agent today: how many customers stand where, who would be blocked first, what was confirmed last, what is unfinished. */
export const viewHome = query({
  needs: "customer.read",
  input: z.object({}),
  async run(_, { actor, scope, now, today }) {
    const { cloud } = actor.partner
    const firstOfMonth = CalendarDate.parse(`${today.slice(0, 8)}01`)
    const [counted, blocked, recent, confirmedThisMonth, drafts] = await Promise.all([
      countCustomers(scope, ""),
      cloud === "public"
        ? listBlockedFirst(scope, {
            since: startOfDay(plusDays(today, -REFUSALS_OF_DAYS), actor.timeZone),
            today,
            until: plusDays(today, RENEWALS_WITHIN_DAYS),
            limit: BLOCKED_SHOWN,
          })
        : { first: [], blockedNow: 0 },
      listRecentConfirmations(scope, 6),
      countConfirmedSince(scope, startOfDay(firstOfMonth, actor.timeZone)),
      may(actor, "customer.create") ? listDrafts(scope) : [],
    ])
    return {
      today,
      now,
      counts: statusCounts(cloud, counted),
      blocked: blocked.first,
      blockedNow: blocked.blockedNow,
      recent,
      confirmedThisMonth,
      drafts,
    }
  },
})
