import "server-only"
import { Refused } from "@/lib/domain/refusal"

const underWay = new Set<string>()

/**
 * Notes that a session or a key was used. Of the requests that come at once in this process one does it, the others leave
 * it to that. Where the database is busy it is left to a later request, and is no fault.
 */
export async function noteOnce(id: string, note: () => Promise<void>): Promise<void> {
  if (underWay.has(id)) return
  underWay.add(id)
  try {
    await note()
  } catch (error) {
    if (!(error instanceof Refused && ["busy", "unknown"].includes(error.refusal.kind))) throw error
  } finally {
    underWay.delete(id)
  }
}
