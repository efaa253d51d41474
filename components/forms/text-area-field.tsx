"use client"

import { FieldBox, type FieldProps, useField } from "./field-parts"
import { useNativeField } from "./use-native-field"

/** A few lines of text, such as a reason. */
export function TextAreaField({ name, label, hint, optional, rows = 2 }: FieldProps & { rows?: number }) {
  const wiring = useField({ name, hint })
  const native = useNativeField(name)
  return (
    <FieldBox wiring={wiring} label={label} hint={hint} optional={optional ?? false}>
      <textarea
        className="input"
        dir="auto"
        rows={rows}
        autoComplete="off"
        {...native}
        {...wiring.aria}
        id={wiring.id}
      />
    </FieldBox>
  )
}
