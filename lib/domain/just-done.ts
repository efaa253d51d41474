const TEN_MINUTES = 10 * 60 * 1000

/** Whether an agent did something within the last ten minutes: an address that says "done" is no proof, and may be old. */
export function isJustDone(actor: { agentId: string }, agentId: string, at: Date, now: Date): boolean {
  return actor.agentId === agentId && now.getTime() - at.getTime() < TEN_MINUTES
}
