import "server-only"
import type { Activity } from "@/lib/domain/activity"
import type { Scope } from "./scope"

export type ActivityEntry = {
  agentId: string
  apiKeyId: string | null
  customerId?: string
  at: Date
  activity: Activity
}

/** Writes one line of the activity log. It is called by the door, in the act's own transaction. */
export async function insertActivity(
  { db, partnerId }: Scope,
  { agentId, apiKeyId, customerId, at, activity }: ActivityEntry,
): Promise<void> {
  const { action, ...particulars } = activity
  await db.activity.create({
    data: { partnerId, agentId, apiKeyId, customerId: customerId ?? null, at, action, particulars },
  })
}
