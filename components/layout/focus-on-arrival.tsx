"use client"

import { useEffect } from "react"

/**
 * Puts the focus on a heading when the page appears: of what was saved, or of the gate that stopped the agent. The
 * heading has tabindex -1.
 */
export function FocusOnArrival({ on }: { on: string }) {
  useEffect(() => document.getElementById(on)?.focus(), [on])
  return null
}
