"use client"

import { type ReactNode, useEffect, useState } from "react"
import { Icon } from "./icon"

type Props = { closeWords: string; children: ReactNode }

/**
 * Says for six seconds what happened; pointer and focus keep it longer. Only for what is also seen elsewhere, never for
 * errors. Its words come a moment after its place, because readers announce what appears in a place that was there.
 */
export function Toast({ closeWords, children }: Props) {
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(true), [])
  return (
    <div className="toast-place" role="status">
      {shown && (
        <div className="toast" onAnimationEnd={() => setShown(false)}>
          <Icon name="check" />
          <span>{children}</span>
          <button type="button" onClick={() => setShown(false)}>
            {closeWords}
          </button>
        </div>
      )}
    </div>
  )
}
