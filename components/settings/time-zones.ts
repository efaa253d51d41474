import type { SelectOption } from "@/components/forms/select-field"
import { formatZone } from "@/components/ui/format-moment"
import type { Language } from "@/lib/domain/language"

const HOUR = 60 * 60 * 1000
const made = new Map<Language, { hour: number; options: readonly SelectOption[] }>()

/**
 * The time zones that this machine knows, in words and with what they are off from UTC now, from west to east:
 * "UTC+08:00 Taipei time (Asia/Taipei)". `chosen` is among them even when the machine lists it under another name.
 */
export function timeZoneOptions(language: Language, now: Date, chosen?: string | null): readonly SelectOption[] {
  const known = knownZones(language, now)
  if (!chosen || known.some(({ value }) => value === chosen)) return known
  return [{ value: chosen, name: nameOf({ zone: chosen, offset: offsetOf(chosen, now) }, language, now) }, ...known]
}

/** Naming some 400 zones takes a quarter of a second, so it is done once an hour. */
function knownZones(language: Language, now: Date): readonly SelectOption[] {
  const hour = Math.floor(now.getTime() / HOUR)
  const last = made.get(language)
  if (last?.hour === hour) return last.options
  const options = ["UTC", ...Intl.supportedValuesOf("timeZone")]
    .map((zone) => ({ zone, offset: offsetOf(zone, now) }))
    .sort((one, other) => minutesOf(one.offset) - minutesOf(other.offset) || (one.zone < other.zone ? -1 : 1))
    .map((zone) => ({ value: zone.zone, name: nameOf(zone, language, now) }))
  made.set(language, { hour, options })
  return options
}

function nameOf({ zone, offset }: { zone: string; offset: string }, language: Language, now: Date): string {
  return zone === "UTC" ? zone : `UTC${offset} ${formatZone(zone, language, now)} (${zone})`
}

/** "+08:00", "-03:30". */
function offsetOf(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at)
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? ""
  return name.replace("GMT", "") || "+00:00"
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number)
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes)
}
