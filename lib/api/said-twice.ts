/** An object or a list that is being read: the name under way, and of an object what stands behind each name so far. */
type Level = { names: Map<string, string> | null; name: string; place: number; valueAt: number }

/**
 * The properties that some object of a JSON text has more than once, in whatever letter case, and each time with another
 * value, by path: JSON.parse keeps the last of them and tells nobody. The text is valid; each of its characters is looked
 * at once.
 */
export function saidTwice(json: string): string[] {
  const found = new Set<string>()
  const levels: Level[] = []
  let text: [from: number, to: number] = [0, 0]
  const close = (level: Level | undefined, at: number) => {
    if (!level?.names || level.valueAt === 0) return
    const said = json.slice(level.valueAt, at).trim()
    const name = level.name.toLowerCase()
    const before = level.names.get(name)
    if (before === undefined) level.names.set(name, said)
    else if (before !== said) found.add(levels.map(({ names, name, place }) => (names ? name : place)).join("."))
    level.valueAt = 0
  }
  for (let at = 0; at < json.length; at++) {
    const level = levels.at(-1)
    switch (json[at]) {
      case '"':
        text = [at, endOfText(json, at)]
        at = text[1]
        break
      case ":":
        if (level) Object.assign(level, { name: nameIn(json.slice(text[0], text[1] + 1)), valueAt: at + 1 })
        break
      case "{":
      case "[":
        levels.push({ names: json[at] === "{" ? new Map() : null, name: "", place: 0, valueAt: 0 })
        break
      case ",":
        close(level, at)
        if (level) level.place++
        break
      case "}":
      case "]":
        close(level, at)
        levels.pop()
    }
    if (found.size >= MOST) break
  }
  return [...found]
}

/** How many problems an answer names at most; of the others it says how many there are. */
const MOST = 100

function endOfText(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1
  return at
}

function nameIn(quoted: string): string {
  return quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1)
}
