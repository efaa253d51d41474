"use client"

import type { ReactNode } from "react"
import { get, useFormContext } from "react-hook-form"
import { FieldError, useField } from "./field-parts"

/** A statement that is true or not. The whole line is the target; the value is a boolean. */
export function CheckField({ name, label }: { name: string; label: ReactNode }) {
  const wiring = useField({ name })
  const { register, formState } = useFormContext()
  return (
    <div className="field">
      <label className="check">
        <input
          {...register(name)}
          {...wiring.aria}
          id={wiring.id}
          type="checkbox"
          defaultChecked={get(formState.defaultValues, name) === true}
        />
        <span>{label}</span>
      </label>
      <FieldError wiring={wiring} />
    </div>
  )
}
