"use client"

import { useEffect } from "react"
import { idOfField } from "@/components/forms/field-id"

type Props = {
  formId?: string
  /** The id of the heading that takes the focus when the address names nothing. */
  otherwise?: string
}

/** Puts the focus where the address points: on a section ("#company"), a field ("#contact.email") or a line of the cart ("#lines.1"). */
export function Arrival({ formId, otherwise }: Props) {
  useEffect(() => {
    const name = placeIn(window.location.hash)
    const named = name && (document.getElementById(name) ?? document.getElementById(idOfField(formId ?? "", name)))
    const place = named || (otherwise && document.getElementById(otherwise))
    if (!place) return
    const target = place.querySelector("input") ?? place
    target.focus({ preventScroll: true })
    if (named) place.scrollIntoView({ block: target === place ? "start" : "center" })
  }, [formId, otherwise])
  return null
}

/** What stands behind the # of an address; an address that somebody mangled names nothing. */
function placeIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ""
  }
}
