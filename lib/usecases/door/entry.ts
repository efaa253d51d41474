import type { Activity } from "@/lib/domain/activity"

/** A line of the activity log: what was done, and to which customer. */
export type Entry = { activity: Activity; customerId?: string }
