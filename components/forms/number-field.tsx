"use client"

import { useTranslations } from "next-intl"
import type { KeyboardEvent, ReactNode } from "react"
import { useController } from "react-hook-form"
import { Icon } from "@/components/ui/icon"
import { FieldBox, FieldError, useField } from "./field-parts"

type Props = {
  name: string
  /** Readers hear it even when it is not shown. */
  label: ReactNode
  /** The label stands elsewhere, such as in the head of a table's column. */
  bare?: boolean
  hint?: ReactNode
  min?: number
  max?: number
}

/**
 * A count: minus, number, plus. The value is what was typed, as text, until the server reads it; so nothing that was
 * typed is put right in silence. The keys are those of the spinbutton pattern.
 */
export function NumberField({ name, label, bare = false, hint, min = 1, max = 10_000 }: Props) {
  const t = useTranslations("common.field")
  const wiring = useField({ name, hint })
  const { field } = useController({ name })
  const text = String(field.value ?? "")
  const number = /^\d+$/.test(text) ? Number(text) : null

  function step(by: number) {
    const from = number ?? (by > 0 ? min - 1 : min + 1)
    field.onChange(String(Math.min(max, Math.max(min, from + by))))
  }

  function press(event: KeyboardEvent) {
    const to = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: min - max, End: max - min }[event.key]
    if (to === undefined) return
    event.preventDefault()
    step(to)
  }

  const entry = (
    <span className={bare ? "number-entry number-entry-small" : "number-entry"}>
      <StepButton
        words={t("fewer")}
        labelId={wiring.labelId}
        off={number !== null && number <= min}
        onPress={() => step(-1)}
      >
        <Icon name="minus" small />
      </StepButton>
      <input
        {...wiring.aria}
        ref={field.ref}
        id={wiring.id}
        name={name}
        type="text"
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        aria-valuenow={number ?? undefined}
        aria-valuemin={min}
        aria-valuemax={max}
        value={text}
        onChange={(event) => field.onChange(event.currentTarget.value.normalize("NFKC"))}
        onBlur={field.onBlur}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={press}
      />
      <StepButton
        words={t("more")}
        labelId={wiring.labelId}
        off={number !== null && number >= max}
        onPress={() => step(1)}
      >
        <Icon name="plus" small />
      </StepButton>
    </span>
  )
  if (!bare) {
    return (
      <FieldBox wiring={wiring} label={label} hint={hint}>
        {entry}
      </FieldBox>
    )
  }
  return (
    <span className="field">
      <label className="for-readers" id={wiring.labelId} htmlFor={wiring.id}>
        {label}
      </label>
      {entry}
      <FieldError wiring={wiring} />
    </span>
  )
}

type StepProps = { words: string; labelId: string; off: boolean; onPress: () => void; children: ReactNode }

/** Out of the tab order, as the arrow keys do the same. */
function StepButton({ words, labelId, off, onPress, children }: StepProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={words}
      aria-describedby={labelId}
      aria-disabled={off || undefined}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
