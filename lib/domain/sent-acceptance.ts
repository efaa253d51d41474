import { problemsWithTemplate } from "./agreement"
import type { CalendarDate } from "./calendar-date"
import { readAcceptance } from "./confirmation"
import { dayFromWire } from "./wire-date"

/** What a program says of an acceptance in its own way: a date of the wire, and the template, with its type or without. */
export type Sent = { dateAgreed: string; templateId: string; type?: string | undefined }
type Setting = { today: CalendarDate; country: string; now: Date; timeZone: string }

/** Reads an acceptance as a program sent it, with the moment that it named, or says all that is wrong with it, by field. */
export function readSentAcceptance(typed: Readonly<Record<string, unknown>>, sent: Sent, setting: Setting) {
  const dated = dayFromWire(sent.dateAgreed, setting)
  const read = readAcceptance(
    { ...typed, acceptedOn: "day" in dated ? dated.day : undefined },
    { ...setting, anyPhone: true },
  )
  const more = { ...("problem" in dated && { acceptedOn: dated.problem }), ...problemsWithTemplate(sent) }
  if (Object.keys(more).length === 0 && "value" in read)
    return { ...read, dateAgreed: "moment" in dated ? dated.moment : null }
  return { problems: { ...("problems" in read ? read.problems : {}), ...more } }
}
