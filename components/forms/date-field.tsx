"use client"

import { useLocale } from "next-intl"
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react"
import { useController } from "react-hook-form"
import { pastedDate } from "@/lib/domain/text/pasted-date"
import { CalendarButton } from "./calendar-button"
import { DayEcho } from "./day-echo"
import { DayPartInput } from "./day-part-input"
import { FieldBox, type FieldProps, useField } from "./field-parts"
import { type DayPart, isOfOnePart, type TypedDay, toTyped, toValue } from "./typed-day"

type Props = FieldProps & {
  /** The agent's today, "2026-11-22": the last day that the calendar offers. A later one can be typed and is refused. */
  today: string
  /** A day before which one is allowed but looks like a slip, and what is said then. */
  unusual?: { before: string; words: string }
}

/**
 * A day, typed in three parts in the order of the language or picked from a calendar; the value is "2026-11-22", or "".
 * The parts are inputs of our own and not React Aria's segments: those turn 31 February into the 28th when the field is
 * left, and keep the old day when a part is emptied, both in silence. Here what was typed stays, and is refused.
 */
export function DateField({ name, label, hint, optional, today, unusual }: Props) {
  const wiring = useField({ name, hint }, "echo")
  const { field } = useController({ name })
  const parts = useRef<Partial<Record<DayPart, HTMLInputElement | null>>>({})
  const order = useLocale() === "zh-TW" ? YEAR_FIRST : DAY_FIRST
  const value = String(field.value ?? "")
  // While it is typed, a month is "1" before it is "11"; the value has "01" for it, and may change from outside.
  const [latest, setLatest] = useState(() => toTyped(value))
  const typed = toValue(latest) === value ? latest : toTyped(value)

  // What was pasted and is not one certain day: it is told, and the field stays as it was.
  const [unread, setUnread] = useState<string | null>(null)

  function change(next: TypedDay) {
    setUnread(null)
    setLatest(next)
    field.onChange(toValue(next))
  }

  function pick(day: string) {
    setUnread(null)
    field.onChange(day)
  }

  function move(from: DayPart, by: 1 | -1) {
    const target = order[order.indexOf(from) + by]
    if (target) parts.current[target]?.focus()
  }

  function paste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData("text")
    const day = pastedDate(pasted)
    if (!day && isOfOnePart(pasted)) return
    event.preventDefault()
    if (day) change(day)
    else setUnread(pasted.slice(0, SHOWN).trim())
  }

  return (
    <FieldBox wiring={wiring} label={label} hint={hint} optional={optional ?? false} group>
      <fieldset
        className="date-entry"
        aria-labelledby={wiring.labelId}
        aria-describedby={wiring.aria["aria-describedby"]}
        data-invalid={wiring.error ? "" : undefined}
        onBlur={field.onBlur}
        {...{ onKeyDown: keepEnter, onPaste: paste }}
      >
        {order.map((part, index) => (
          <DayPartInput
            key={part}
            part={part}
            // The first part carries the field's id: the error summary leads to it.
            id={index === 0 ? wiring.id : undefined}
            labelledBy={wiring.labelId}
            describedBy={wiring.aria["aria-describedby"]}
            invalid={wiring.error !== undefined}
            separated={index > 0}
            typed={typed}
            today={toTyped(today)}
            attach={(input) => {
              parts.current[part] = input
              if (index === 0) field.ref(input)
            }}
            onChange={change}
            onSettle={() => setLatest((last) => toTyped(toValue(last)))}
            onLeave={(by) => move(part, by)}
          />
        ))}
        <CalendarButton value={value} today={today} onPick={pick} />
        <input type="hidden" name={name} value={value} />
      </fieldset>
      <DayEcho id={`${wiring.id}-echo`} value={value} today={today} unusual={unusual} unread={unread} />
    </FieldBox>
  )
}

/** So much of what was pasted is enough to know it by. */
const SHOWN = 40

const YEAR_FIRST: readonly DayPart[] = ["year", "month", "day"]
const DAY_FIRST: readonly DayPart[] = ["day", "month", "year"]

/** Enter sends a form from a text field; from here it would send a date that is half typed. */
function keepEnter(event: KeyboardEvent) {
  const onButton = event.target instanceof HTMLButtonElement
  if (event.key === "Enter" && !onButton) event.preventDefault()
}
