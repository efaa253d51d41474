"use client"

import type { ComponentProps } from "react"
import { FieldBox, type FieldProps, useField } from "./field-parts"
import { useNativeField } from "./use-native-field"

type Own = Pick<ComponentProps<"input">, "autoComplete" | "inputMode" | "maxLength" | "lang" | "onBlur" | "spellCheck">
type Props = FieldProps & Own & { type?: "text" | "email" | "tel" | "password" | "search" }

/** One line of text. Nothing is filled in by the browser unless told: most fields are about other people. */
export function TextField({ name, label, hint, optional, type = "text", onBlur, ...own }: Props) {
  const wiring = useField({ name, hint })
  const native = useNativeField(name)
  return (
    <FieldBox wiring={wiring} label={label} hint={hint} optional={optional ?? false}>
      <input
        className="input"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        {...own}
        {...native}
        {...wiring.aria}
        id={wiring.id}
        type={type}
        onBlur={(event) => {
          void native.onBlur(event)
          onBlur?.(event)
        }}
      />
    </FieldBox>
  )
}
