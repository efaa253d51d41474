import "server-only"
import { everyActivity } from "@/lib/db/activity-list"
import { ActivityQuery } from "@/lib/domain/activity-list"
import { query } from "./door/query"

/** All the lines that the activity log would show, over all its pages: read in portions as they are wanted. */
export const exportActivities = query({
  needs: "activity.read",
  input: ActivityQuery,
  async run(input, { actor, scope }) {
    async function* lines() {
      for await (const portion of everyActivity(scope, input, actor.timeZone)) yield* portion
    }
    return lines()
  },
})
