"use client"

import { useTranslations } from "next-intl"
import type { ChangeEvent, KeyboardEvent } from "react"
import { type DayPart, isFull, type TypedDay, toDigits, turned } from "./typed-day"

type Props = {
  part: DayPart
  id: string | undefined
  labelledBy: string
  describedBy: string | undefined
  invalid: boolean
  /** A stroke stands before it. */
  separated: boolean
  typed: TypedDay
  today: TypedDay
  attach: (input: HTMLInputElement | null) => void
  onChange: (typed: TypedDay) => void
  /** The part is left as it is. */
  onSettle: () => void
  /** To the part before or after this one. */
  onLeave: (by: 1 | -1) => void
}

/** Year, month or day: digits, or up and down. Once it is full, the next part has the focus. */
export function DayPartInput({ part, typed, today, separated, labelledBy, describedBy, invalid, ...rest }: Props) {
  const t = useTranslations("common.field")
  const { id, attach, onChange, onSettle, onLeave } = rest
  const text = typed[part]

  function type(event: ChangeEvent<HTMLInputElement>) {
    const digits = toDigits(event.currentTarget.value, part)
    const input = event.nativeEvent
    onChange({ ...typed, [part]: digits })
    if (isFull(digits, part) && input instanceof InputEvent && input.inputType.startsWith("insert")) onLeave(1)
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const act = actOf(event)
    if (!act) return
    event.preventDefault()
    if (act.kind === "turn") onChange({ ...typed, [part]: turned(text, part, act.by, today) })
    if (act.kind === "leave") onLeave(act.by)
  }

  return (
    <>
      {separated && (
        <span className="date-slash" aria-hidden="true">
          /
        </span>
      )}
      <input
        ref={attach}
        id={id}
        className={`date-part date-part-${part}`}
        type="text"
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t(part)}
        aria-describedby={[labelledBy, describedBy].filter(Boolean).join(" ")}
        aria-invalid={invalid || undefined}
        aria-valuenow={text ? Number(text) : undefined}
        aria-valuetext={text || t("empty")}
        aria-valuemin={1}
        aria-valuemax={HIGHEST[part]}
        placeholder={t(`${part}Sample`)}
        value={text}
        onChange={type}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={onSettle}
        onKeyDown={press}
      />
    </>
  )
}

const HIGHEST: Record<DayPart, number> = { year: 9999, month: 12, day: 31 }

type Act = { kind: "turn" | "leave"; by: 1 | -1 } | { kind: "stay" }

/**
 * Up and down turn the number; left and right leave the part at its ends, Backspace an empty one. A stroke leaves a part
 * that was just typed, and means nothing where the field has moved on by itself.
 */
function actOf(event: KeyboardEvent<HTMLInputElement>): Act | null {
  const { key, currentTarget: input } = event
  const all = input.selectionStart === 0 && input.selectionEnd === input.value.length
  if (key === "ArrowUp") return { kind: "turn", by: 1 }
  if (key === "ArrowDown") return { kind: "turn", by: -1 }
  if (key === "ArrowLeft" && (all || input.selectionStart === 0)) return { kind: "leave", by: -1 }
  if (key === "ArrowRight" && (all || input.selectionEnd === input.value.length)) return { kind: "leave", by: 1 }
  if (key === "Backspace" && !input.value) return { kind: "leave", by: -1 }
  if ("/-.年月".includes(key)) return all ? { kind: "stay" } : { kind: "leave", by: 1 }
  return null
}
