"use client"

import { useTranslations } from "next-intl"
import { lazy, Suspense, type ToggleEvent, useId, useRef, useState } from "react"
import { Icon } from "@/components/ui/icon"

// React Aria's calendar weighs more than the rest of a form, and few days are picked from it: it comes when opened.
const CalendarPanel = lazy(async () => ({ default: (await import("./calendar-panel")).CalendarPanel }))

type Props = { value: string; today: string; onPick: (day: string) => void }

/** Opens a month to pick a day from. The browser places it, closes it by Escape, and gives the focus back. */
export function CalendarButton({ value, today, onPick }: Props) {
  const t = useTranslations("common.field")
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  function pick(day: string) {
    onPick(day)
    box.current?.hidePopover()
  }

  return (
    <>
      <button
        type="button"
        className="icon-button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label={t("openCalendar")}
      >
        <Icon name="cal" />
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t("calendar")}
        className="calendar-pop"
        onToggle={(event: ToggleEvent) => setOpen(event.newState === "open")}
      >
        {open && (
          <Suspense fallback={<div className="calendar-coming" />}>
            <CalendarPanel value={value} today={today} onPick={pick} />
          </Suspense>
        )}
      </div>
    </>
  )
}
