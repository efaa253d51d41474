/** A text in what is right to send: its path, and the same again with another text there. */
export type TextPlace = { path: string; text: string; withText: (text: string) => unknown }

/** Every text in what is right to send, but for ids: those are of one form, and have tests of their own. */
export function textPlaces(good: unknown): TextPlace[] {
  return placesIn(good, []).map(({ path, text }) => ({
    ...{ path: path.join("."), text },
    withText: (other) => withAt(good, path, other),
  }))
}

function placesIn(value: unknown, path: readonly string[]): { path: readonly string[]; text: string }[] {
  if (typeof value === "string") return GUID.test(value) ? [] : [{ path, text: value }]
  if (typeof value !== "object" || value === null || isMadeByUs(value)) return []
  return Object.entries(value).flatMap(([name, held]) => placesIn(held, [...path, name]))
}

function withAt(value: unknown, [name, ...rest]: readonly string[], text: string): unknown {
  if (name === undefined) return text
  if (Array.isArray(value)) return value.map((held, at) => (String(at) === name ? withAt(held, rest, text) : held))
  const holder = value as Record<string, unknown>
  return { ...holder, [name]: withAt(holder[name], rest, text) }
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A file that was received is nobody's text. */
function isMadeByUs(value: object): boolean {
  return Object.values(value).some((held) => typeof held === "function")
}
