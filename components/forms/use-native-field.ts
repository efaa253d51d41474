"use client"

import { useRef } from "react"
import { get, useFormContext } from "react-hook-form"

type Native = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Ties a native control to its value. It stands in the page's HTML with its value, and what was typed into it before the
 * page came alive is kept.
 */
export function useNativeField(name: string) {
  const { register, setValue, formState } = useFormContext()
  const { ref, ...rest } = register(name)
  const defaultValue: unknown = get(formState.defaultValues, name)

  const isAlive = useRef(false)

  function attach(element: Native | null) {
    const typed = element && !isAlive.current && isTouched(element) ? element.value : null
    ref(element)
    // From then on a value that differs is the form's own doing, such as fields that were emptied.
    isAlive.current = true
    if (typed !== null) setValue(name, typed, { shouldDirty: true })
  }

  return { ...rest, ref: attach, defaultValue: typeof defaultValue === "string" ? defaultValue : "" }
}

function isTouched(element: Native): boolean {
  return !(element instanceof HTMLSelectElement) && element.value !== element.defaultValue
}
