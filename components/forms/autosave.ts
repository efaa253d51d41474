import type { Refusal } from "@/lib/domain/refusal"
import { isFault, outcomeOf, type Trouble } from "./trouble"

/** What became of a save: the new version of what is kept and when it was saved, or why it was not. */
export type SaveAnswer = { refusal: Refusal } | { refusal: null; output: { version: number; savedAt: Date } }
/** `version` null: in the place of whatever is kept there. */
export type Save<Kept> = (version: number | null, values: Kept) => Promise<SaveAnswer>

/** How it stands: when it was last saved, whether there is something newer, and why that is not saved. */
export type SaveState = { savedAt: Date | null; behind: boolean; trouble: Trouble | null }

type Options<Kept> = {
  save: Save<Kept>
  /** What the server had when the page was made, and its version; 0 when it had nothing. */
  values: Kept
  version: number
  onSaved: (saved: { version: number; savedAt: Date }) => void
  onTrouble: (trouble: Trouble) => void
  /** Whether there is something that is not saved yet. */
  onBehind: (behind: boolean) => void
}

export type Autosave<Kept> = {
  /** Something was typed: it is saved once the typing pauses. */
  note: (values: Kept) => void
  /** Saves what is not saved yet, now; with `force` also what is. Gives why it could not. */
  flush: (force?: boolean) => Promise<Trouble | null>
  /** Whether something is not saved yet. */
  isBehind: () => boolean
  /** Saves what is here in the place of whatever another tab or device has saved meanwhile. */
  takeOver: () => Promise<Trouble | null>
  /** Saves nothing more, and waits for what is on its way. */
  stop: () => Promise<void>
  /** Saves again, after a stop. */
  start: () => void
}

/** In milliseconds: how long typing pauses before it is saved, and after how long a save that came to nothing is sent again, longer each time. */
const PAUSE = 800
const RETRY = { first: 5000, last: 60_000 }

/** After these there is nothing to save to any more: another tab was faster, or the draft has become a customer or is gone. */
const FINAL: readonly Trouble["kind"][] = ["stale", "not-found", "already-submitted", "forbidden", "outdated"]

/** What was sent may be there already, or may be taken the next time. */
const PASSING: readonly Trouble["kind"][] = ["busy", "unknown"]

/** Keeps something on the server while it is typed, a draft or a cart: one save at a time, each with the version that the one before it gave. */
export function createAutosave<Kept>({
  save,
  values,
  version: first,
  onSaved,
  onTrouble,
  onBehind,
}: Options<Kept>): Autosave<Kept> {
  let version: number | null = first
  let latest = values
  let kept = JSON.stringify(values)
  // A save that was never answered may have been done all the same; so the very same is sent again before anything newer.
  let unanswered: { values: Kept } | null = null
  let retry = RETRY.first
  let final: Trouble | null = null
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const isBehind = () => unanswered !== null || JSON.stringify(latest) !== kept

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    clearTimeout(timer)
    const result = queue.then(work)
    queue = result
    return result
  }

  function schedule(delay: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void inTurn(async () => (isBehind() ? send() : null)), delay)
  }

  async function send(): Promise<Trouble | null> {
    if (final || stopped) return final
    const sending = unanswered ? unanswered.values : latest
    let answer: SaveAnswer | null = null
    const outcome = await outcomeOf(async () => {
      answer = await save(version, sending)
      return answer.refusal
    })
    if (!outcome.done) return meet(outcome.trouble, sending)
    take(answer, sending)
    return null
  }

  function take(answer: SaveAnswer | null, sent: Kept) {
    if (!answer || answer.refusal) return
    version = answer.output.version
    kept = JSON.stringify(sent)
    unanswered = null
    retry = RETRY.first
    onSaved(answer.output)
    onBehind(isBehind())
    if (isBehind() && !stopped) schedule(PAUSE)
  }

  function meet(trouble: Trouble, sent: Kept): Trouble {
    if (FINAL.includes(trouble.kind)) final = trouble
    if ((isFault(trouble) || PASSING.includes(trouble.kind)) && !final) {
      unanswered = { values: sent }
      if (!stopped) schedule(retry)
      retry = Math.min(retry * 2, RETRY.last)
    }
    onTrouble(trouble)
    return trouble
  }

  async function catchUp(force: boolean): Promise<Trouble | null> {
    if (!force && !isBehind()) return null
    const trouble = await send()
    return trouble ?? (isBehind() && !stopped ? catchUp(false) : null)
  }

  return {
    note(typed) {
      latest = typed
      onBehind(isBehind())
      if (final || stopped) return
      if (isBehind()) schedule(PAUSE)
      else clearTimeout(timer)
    },
    flush: (force = false) => inTurn(() => catchUp(force)),
    isBehind,
    takeOver: () =>
      inTurn(() => {
        final = null
        unanswered = null
        version = null
        return catchUp(true)
      }),
    async stop() {
      stopped = true
      await inTurn(async () => null)
    },
    start() {
      stopped = false
      if (isBehind()) schedule(PAUSE)
    },
  }
}
