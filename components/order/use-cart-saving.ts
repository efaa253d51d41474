"use client"

import { useEffect, useState } from "react"
import { type Autosave, createAutosave, type Save, type SaveState } from "@/components/forms/autosave"
import { rememberSaving, rememberVersion } from "@/components/forms/known-versions"
import type { Line } from "./choice"

type Cart = { lines: readonly Line[]; version: number; savedAt: Date | null }

/** Saves a cart while it is filled, and what is left when its page is hidden or left. */
export function useCartSaving(
  customerId: string,
  cart: Cart,
  save: Save<Line[]>,
): { autosave: Autosave<Line[]>; state: SaveState } {
  const [state, setState] = useState<SaveState>({ savedAt: cart.savedAt, behind: false, trouble: null })
  const [autosave] = useState(() =>
    createAutosave<Line[]>({
      save,
      values: [...cart.lines],
      version: cart.version,
      onSaved({ version, savedAt }) {
        rememberVersion(customerId, version)
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
    return () => {
      window.removeEventListener("beforeunload", ask)
      document.removeEventListener("visibilitychange", catchUp)
      rememberSaving(customerId, autosave.flush())
    }
  }, [autosave, customerId])
  return { autosave, state }
}
