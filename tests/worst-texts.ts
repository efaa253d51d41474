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

/** A text as people write it, as long as asked. */
export const HARMLESS = filled("Fabrikam Ltd of Taipei 42, ")

/**
 * How near some work comes to what it may cost, which the others tell: 1 is all of it. A limit in milliseconds would be
 * another one on each machine and at each moment; these are measured in the same run, and again while it looks too much.
 */
export async function shareOf(work: () => unknown, limit: Limit): Promise<number> {
  const all = [work, ...limit.of]
  const best = all.map(() => Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < 10; turn++) {
    for (const [at, one] of all.entries()) best[at] = Math.min(best[at] ?? 0, await costOf(one))
    const [cost = 0, ...others] = best
    if (cost < limit.is(...others)) return cost / limit.is(...others)
  }
  const [cost = 0, ...others] = best
  return cost / limit.is(...others)
}

type Limit = { of: (() => unknown)[]; is: (...costs: number[]) => number }

/** The processor's time that one run takes, in milliseconds: what else the machine does counts little. */
async function costOf(work: () => unknown): Promise<number> {
  for (let runs = 1; ; runs *= 4) {
    const before = process.cpuUsage()
    for (let run = 0; run < runs; run++) await work()
    const { user, system } = process.cpuUsage(before)
    if (user + system > 1_000) return (user + system) / 1_000 / runs
  }
}
