import "server-only"
import { connections } from "./client"

const PATIENCE_MS = 2_000

/** Whether the database answers, within two seconds. */
export async function isReachable(): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref())
  const answered = connections()
    .query("select 1")
    .then(
      () => true,
      () => false,
    )
  return Promise.race([answered, tooLate])
}

/** How many connections of this process are open and idle, and how many of those who want one wait. */
export function connectionCounts(): { open: number; idle: number; waiting: number } {
  const { totalCount: open, idleCount: idle, waitingCount: waiting } = connections()
  return { open, idle, waiting }
}
