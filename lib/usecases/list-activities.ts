import "server-only"
import { countActivities, listActivities as read } from "@/lib/db/activity-list"
import { listAgentNames } from "@/lib/db/agents"
import { ActivityQuery } from "@/lib/domain/activity-list"
import { query } from "./door/query"

/** A page of the activity log, newest first, with the names that its filter offers. Days are the agent's. */
export const listActivities = query({
  needs: "activity.read",
  input: ActivityQuery,
  async run(input, { actor, scope }) {
    const [page, found, agents] = await Promise.all([
      read(scope, input, actor.timeZone),
      countActivities(scope, input, actor.timeZone),
      listAgentNames(scope),
    ])
    return { ...page, found, agents, query: input }
  },
})
