/**
 * An instant as ISO 8601 with the offset of a zone (IANA name), to the second: "2026-11-22T10:42:05+08:00". For files,
 * which are read elsewhere by other programs.
 */
export function localTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { ...TO_THE_SECOND, timeZone }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ""
  const day = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`
  // "GMT+08:00"; UTC itself is "GMT" alone.
  const offset = part("timeZoneName").replace("GMT", "") || "+00:00"
  return `${day}T${part("hour")}:${part("minute")}:${part("second")}${offset}`
}

const TO_THE_SECOND: Intl.DateTimeFormatOptions = {
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZoneName: "longOffset",
}
