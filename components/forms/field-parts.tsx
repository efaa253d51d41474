"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { get, useFormContext } from "react-hook-form"
import { Icon } from "@/components/ui/icon"
import { idOfField } from "./field-id"
import { useFormFrame } from "./form-frame"

export type FieldProps = {
  /** The path of the value: "firstName", "acceptance.firstName". */
  name: string
  label: ReactNode
  /** Above the input, and only when it prevents an error. */
  hint?: ReactNode
  optional?: boolean
}

export type FieldWiring = {
  id: string
  labelId: string
  error: string | undefined
  /** For the control: what describes it, and whether it was refused. */
  aria: { "aria-describedby": string | undefined; "aria-invalid": true | undefined }
}

/** The ids that tie label, hint and error to a control, and the error itself. `also` names further descriptions. */
export function useField({ name, hint }: Pick<FieldProps, "name" | "hint">, also?: string): FieldWiring {
  const { id: formId } = useFormFrame()
  const { formState } = useFormContext()
  const id = idOfField(formId, name)
  const { message: error }: { message?: string } = get(formState.errors, name) ?? {}
  const described = [hint && `${id}-hint`, also && `${id}-${also}`, error && `${id}-error`].filter(Boolean).join(" ")
  return {
    id,
    labelId: `${id}-label`,
    error,
    aria: { "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined },
  }
}

type BoxProps = Omit<FieldProps, "name"> & {
  wiring: FieldWiring
  /** The control is a group with a label of its own kind, not one input. */
  group?: boolean
  children: ReactNode
}

/** Label, hint, control, error: in this order, always. */
export function FieldBox({ wiring, label, hint, optional = false, group = false, children }: BoxProps) {
  const t = useTranslations("common.field")
  const words = (
    <>
      {label}
      {optional && <span className="field-optional"> {t("optional")}</span>}
    </>
  )
  return (
    <div className="field">
      {group ? (
        <span id={wiring.labelId} className="field-label">
          {words}
        </span>
      ) : (
        <label id={wiring.labelId} className="field-label" htmlFor={wiring.id}>
          {words}
        </label>
      )}
      {hint && (
        <p id={`${wiring.id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      <FieldError wiring={wiring} />
    </div>
  )
}

export function FieldError({ wiring }: { wiring: FieldWiring }) {
  if (!wiring.error) return null
  return (
    <p id={`${wiring.id}-error`} className="field-error">
      <Icon name="bad" small />
      {wiring.error}
    </p>
  )
}
