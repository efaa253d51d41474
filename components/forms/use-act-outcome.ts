"use client"

import { useEffect, useState } from "react"
import type { ActOutcome } from "@/lib/domain/act"

/** In milliseconds: how long until the portal is asked again, and how long it may take to answer. */
const PAUSE = 2_000
const LONGEST = 5_000
const TIMES = 30

/** Looks up what became of an act until it is known, for a minute; `again` looks for another one. Null while it looks. */
export function useActOutcome(actId: string): { outcome: ActOutcome | null; again: () => void } {
  const [round, setRound] = useState(0)
  const [outcome, setOutcome] = useState<ActOutcome | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round looks again.
  useEffect(() => {
    const left = new AbortController()
    void outcomeInTime(actId, left.signal).then((found) => {
      if (!left.signal.aborted) setOutcome(found)
    })
    return () => left.abort()
  }, [actId, round])

  const again = () => {
    setOutcome(null)
    setRound(round + 1)
  }
  return { outcome, again }
}

async function outcomeInTime(actId: string, signal: AbortSignal): Promise<ActOutcome> {
  for (let time = 1; time <= TIMES && !signal.aborted; time++) {
    const outcome = await ask(actId, signal).catch((): ActOutcome => "not-known")
    if (outcome !== "not-known") return outcome
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  return "not-known"
}

async function ask(actId: string, signal: AbortSignal): Promise<ActOutcome> {
  const answer = await fetch(`/acts/${actId}`, { signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]) })
  const { output }: { output?: ActOutcome } = await answer.json()
  return output ?? "not-known"
}
