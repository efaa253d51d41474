"use client"

import { useEffect, useState } from "react"
import { type Autosave, createAutosave, type Save, type SaveState } from "@/components/forms/autosave"
import { rememberSaving, rememberVersion } from "@/components/forms/known-versions"
import type { DraftValues } from "@/lib/domain/draft"

/** A draft as its page was given it. */
export type OpenedDraft = { id: string; values: DraftValues; version: number; savedAt: Date | null }

/**
 * Saves a draft while it is typed, and at once when the page is left or hidden. What could not be saved is tried again
 * when the agent comes back to the page, such as from signing in beside it.
 */
export function useAutosave(
  draft: OpenedDraft,
  save: Save<DraftValues>,
): { autosave: Autosave<DraftValues>; state: SaveState } {
  const [state, setState] = useState<SaveState>({ savedAt: draft.savedAt, behind: false, trouble: null })
  const [autosave] = useState(() =>
    createAutosave({
      save,
      values: draft.values,
      version: draft.version,
      onSaved({ version, savedAt }) {
        rememberVersion(draft.id, version)
        setState((last) => ({ ...last, savedAt, trouble: null }))
      },
      onTrouble: (trouble) => setState((last) => ({ ...last, trouble })),
      onBehind: (behind) => setState((last) => (last.behind === behind ? last : { ...last, behind })),
    }),
  )

  useEffect(() => {
    const catchUp = () => void autosave.flush()
    // What was typed a moment ago is on its way: whoever closes the page now is asked to wait for it.
    const ask = (event: BeforeUnloadEvent) => {
      if (!autosave.isBehind()) return
      event.preventDefault()
      catchUp()
    }
    window.addEventListener("beforeunload", ask)
    document.addEventListener("visibilitychange", catchUp)
    window.addEventListener("focus", catchUp)
    window.addEventListener("online", catchUp)
    return () => {
      window.removeEventListener("beforeunload", ask)
      document.removeEventListener("visibilitychange", catchUp)
      window.removeEventListener("focus", catchUp)
      window.removeEventListener("online", catchUp)
      rememberSaving(draft.id, autosave.flush())
    }
  }, [autosave, draft.id])

  return { autosave, state }
}
