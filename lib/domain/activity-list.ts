import { z } from "zod"
import { ACTIVITY_ACTIONS, type ActivityAction } from "./activity"
import { CalendarDate } from "./calendar-date"
import { timeCursor } from "./cursor"
import { searchOfPage } from "./text/search-text"

export const ACTIVITIES_PER_PAGE = 50

/** Years of four digits; the last has no day after its last, where a search up to that day would end. */
const day = CalendarDate.refine((date) => date >= "0001-01-01" && date < "9999-01-01")
  .nullable()
  .catch(null)
  .default(null)

/** What the address of the activity log says. Days are the agent's, both included; what makes no sense is as if it were absent. */
export type ActivityQuery = z.output<typeof ActivityQuery>
export const ActivityQuery = z.object({
  from: day,
  to: day,
  action: z
    .enum(ACTIVITY_ACTIONS as [ActivityAction, ...ActivityAction[]])
    .nullable()
    .catch(null)
    .default(null),
  agentId: z.guid().nullable().catch(null).default(null),
  customer: searchOfPage,
  customerId: z.guid().nullable().catch(null).default(null),
  cursor: timeCursor(/^\d{1,18}$/),
})
