import type { Language } from "@/lib/domain/language"

/** The size of a file as people read it: "0.4 kB", "312 kB", "1.2 MB"; 1024 at each step, as file managers count. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024
  const [value, unit] = kilobytes < 1000 ? [kilobytes, "kilobyte"] : [kilobytes / 1024, "megabyte"]
  const maximumFractionDigits = value < 10 ? 1 : 0
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits }).format(Math.max(value, 0.1))
}
