/** What costs the most to look at, by what it is: as long as asked, in UTF-16 units. */
export const WORST_TEXTS: Record<string, (length: number) => string> = {
  "marks to be sorted": filled("\u0327\u0301"),
  "marks in falling order on a letter": (length) => `a${filled("\u0345\u0315\u0301\u0316\u031B\u05B0")(length - 1)}`,
  "joiners alone": filled("\u200D"),
  "letters and joiners in turns": filled("a\u200D"),
  "marks of direction": filled("\u202E\u2066"),
  "blanks before a letter": (length) => `${filled(" \u3000\t")(length - 1)}x`,
  "blanks between letters": (length) => `x${filled(" ")(length - 2)}x`,
  "halves of characters": filled("\uD83D"),
  "ligatures of many letters": filled("\uFDFA"),
  "Hangul in pieces": filled("\u1112\u1161\u11AB"),
  "labels of a host": (length) => `a@${filled("a.")(length - 2)}`,
  "hyphens in a label": (length) => `a@a${filled("-")(length - 3)}`,
  "at signs": filled("@"),
  "question marks": (length) => `${filled("?.- ")(length - 1)}a`,
  extensions: filled("轉 "),
  figures: filled("1"),
  letters: filled("4@8(6|"),
  folders: filled("\\/"),
  brackets: filled("[{("),
  wildcards: filled("%\\_"),
}

function filled(pattern: string) {
  return (length: number) => pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)
}

/** The processor's time that some work takes, in milliseconds, at its best of three: what else the machine does counts little. */
export async function costOf(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < 3 && best > ENOUGH_MS; time++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** Below it nobody needs to measure again. */
const ENOUGH_MS = 100
