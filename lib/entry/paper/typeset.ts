import bidiFactory from "bidi-js"
import { type Choice, type FontRun, fontRuns } from "./font-runs"
import { type FontName, fontCalled } from "./fonts"
import { lineBreaks } from "./line-breaks"

/** A piece of a line that one font draws in one direction, where it begins on the line. */
export type Stretch = { text: string; font: FontName; isRightToLeft: boolean; x: number }

/** A line: its pieces from left to right. */
export type Line = Stretch[]

const bidi = bidiFactory()
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" })

/**
 * Sets a text in lines of a width, for a size of type, both in points: fonts for each script, glyphs as the script joins
 * them, and the order of what runs from right to left. (Unicode's UAX 9)
 */
export function typeset(typed: string, { size, width, ...choice }: Choice & { size: number; width: number }): Line[] {
  const { text, runs } = fontRuns(typed, choice)
  const levels = levelsOf(text)
  const stretches = (start: number, end: number) => stretchesOf(text, { start, end, runs, levels, size })
  const widthOf = (start: number, end: number) => stretches(start, end).reduce((sum, { width: one }) => sum + one, 0)
  const lines: Line[] = []
  let [start, from, x] = [0, 0, 0]
  const close = (at: number) => {
    lines.push(lineOf(stretches(start, trimmed(text, start, at))))
    start = at
    x = 0
  }
  const add = (piece: { start: number; end: number }, isWord: boolean) => {
    const seen = widthOf(piece.start, trimmed(text, piece.start, piece.end))
    if (x > 0 && x + seen > width) close(piece.start)
    // A word that is longer than a line breaks anywhere.
    if (isWord && seen > width) for (const one of graphemes(text, piece)) add(one, false)
    else x += widthOf(piece.start, piece.end)
  }
  for (const { at, must } of lineBreaks(text)) {
    add({ start: from, end: at }, true)
    from = at
    if (must) close(at)
  }
  if (start < text.length || lines.length === 0) close(text.length)
  return lines
}

function graphemes(text: string, { start, end }: { start: number; end: number }) {
  return Array.from(GRAPHEMES.segment(text.slice(start, end)), ({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }))
}

/** The level of each character: odd ones run from right to left. */
function levelsOf(text: string): Uint8Array {
  return bidi.getEmbeddingLevels(text).levels
}

function trimmed(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

type Measured = Omit<Stretch, "x"> & { level: number; width: number }
type Context = { start: number; end: number; runs: readonly FontRun[]; levels: Uint8Array; size: number }

/** What a piece of the text is drawn as, as it is read. The marks around what was typed are drawn by nothing. */
function stretchesOf(text: string, { start, end, runs, levels, size }: Context): Measured[] {
  const found: Omit<Measured, "width">[] = []
  for (let index = firstRun(runs, start); (runs[index]?.start ?? end) < end; index++) {
    const run = runs[index] as FontRun
    for (let at = Math.max(start, run.start); at < Math.min(end, run.end); at++) {
      const character = text[at] ?? ""
      const [last, level] = [found.at(-1), levels[at] ?? 0]
      if (last && last.font === run.font && last.level === level) last.text += character
      else found.push({ text: character, font: run.font, level, isRightToLeft: level % 2 === 1 })
    }
  }
  return found.map((one) => ({ ...one, width: fontCalled(one.font).widthOf(one.text, one.isRightToLeft) * size }))
}

/** Binary search: the first run that ends after the position. */
function firstRun(runs: readonly FontRun[], position: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}

/** From the highest level down, what stands together at it or above is turned round. (UAX 9, L2) */
function lineOf(stretches: Measured[]): Line {
  const order = [...stretches]
  const top = Math.max(0, ...order.map(({ level }) => level))
  for (let level = top; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  }
  let x = 0
  return order.map(({ level: _, width, ...stretch }) => {
    const here = { ...stretch, x }
    x += width
    return here
  })
}
