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
  const [state, setState] = useState<SaveState>({ savedAt: cart.savedAt, trouble: null })
  const [autosave] = useState(() =>
    createAutosave<Line[]>({
      save,
      values: [...cart.lines],
      version: cart.version,
      onSaved({ version, savedAt }) {
        rememberVersion(customerId, version)
        setState({ savedAt, trouble: null })
      },
      onTrouble: (trouble) => setState((last) => ({ ...last, trouble })),
    }),
  )
  useEffect(() => {
    const catchUp = () => void autosave.flush()
    document.addEventListener("visibilitychange", catchUp)
    return () => {
      document.removeEventListener("visibilitychange", catchUp)
      rememberSaving(customerId, autosave.flush())
    }
  }, [autosave, customerId])
  return { autosave, state }
}
