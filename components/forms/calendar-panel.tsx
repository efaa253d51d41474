"use client"

import { type CalendarDate, parseDate } from "@internationalized/date"
import { useLocale, useTranslations } from "next-intl"
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  I18nProvider,
} from "react-aria-components"
import { isRealDay } from "@/components/ui/format-day"
import { Icon } from "@/components/ui/icon"

type Props = { value: string; today: string; onPick: (day: string) => void }

/** A month by weeks from Sunday on. Days after today are seen and cannot be picked. */
export function CalendarPanel({ value, today, onPick }: Props) {
  const t = useTranslations("common.field")
  const lastDay = parseDate(today)
  const chosen = isRealDay(value) ? parseDate(value) : null
  return (
    <I18nProvider locale={useLocale() === "zh-TW" ? "zh-TW" : "en-GB"}>
      <Calendar
        className="calendar"
        aria-label={t("calendar")}
        autoFocus
        firstDayOfWeek="sun"
        maxValue={lastDay}
        value={chosen}
        defaultFocusedValue={earlier(chosen ?? lastDay, lastDay)}
        onChange={(day) => onPick(day.toString())}
      >
        <header>
          <Button slot="previous" className="icon-button" aria-label={t("previousMonth")}>
            <Icon name="left" />
          </Button>
          <Heading />
          <Button slot="next" className="icon-button" aria-label={t("nextMonth")}>
            <Icon name="right" />
          </Button>
        </header>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>{(day) => <CalendarHeaderCell>{shortest(day)}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>{(date) => <CalendarCell className="calendar-day" date={date} />}</CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  )
}

/** 週日 as 日, Sun as Su. */
function shortest(weekday: string): string {
  return weekday.startsWith("週") ? weekday.slice(1) : weekday.slice(0, 2)
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one.compare(other) > 0 ? other : one
}
