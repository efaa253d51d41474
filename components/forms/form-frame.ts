"use client"

import { createContext, useContext } from "react"
import type { FieldValues } from "react-hook-form"
import type { RefusalForm } from "./use-refusal-form"

/** What the parts of a form know of it besides its values. */
export type Frame = Pick<RefusalForm<FieldValues>, "id" | "send" | "busy" | "met" | "takeAsSaved">

export const FormFrame = createContext<Frame | null>(null)

export function useFormFrame(): Frame {
  const frame = useContext(FormFrame)
  if (!frame) throw new Error("This part stands outside of a Form.")
  return frame
}
