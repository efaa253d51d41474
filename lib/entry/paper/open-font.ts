import { readFileSync } from "node:fs"
import { create, type Font, type Glyph } from "fontkit"
import { Blob, Direction, Face, Font as Shaper, shape, Buffer as TextBuffer } from "harfbuzzjs"

export type OpenFont = {
  /** As pdfkit takes and embeds it: what `layout` shapes is what HarfBuzz shapes. */
  forPdf: Font
  covers: (codePoint: number) => boolean
  /** How wide a text is that runs in one direction, for a size of 1. */
  widthOf: (text: string, isRightToLeft: boolean) => number
}

/** How pdfkit is told the direction of a text: it hands its "features" on to `layout`. */
export const directionFeature = (isRightToLeft: boolean) => ({ rtl: isRightToLeft })

/**
 * Opens a font file. Fontkit reads it and cuts out what is embedded; HarfBuzz, which browsers use, chooses and places the
 * glyphs, since fontkit's own shaping fails on Khmer, Burmese, Telugu and more.
 */
export function openFont(path: string): OpenFont {
  const bytes = readFileSync(path)
  const font = create(bytes) as Font
  const shaper = new Shaper(new Face(new Blob(new Uint8Array(bytes).buffer)))
  const buffer = new TextBuffer()
  const shaped = (text: string, isRightToLeft: boolean) => {
    buffer.reset()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR)
    shape(shaper, buffer)
    return buffer.getGlyphInfosAndPositions()
  }
  const codePoints = codePointsOf(font)
  const covered = new Map<number, boolean>()
  const covers = (codePoint: number) => {
    const known = covered.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint)
    covered.set(codePoint, known)
    return known
  }
  const layout = (text: string, features?: { rtl?: boolean }) => {
    const placed = shaped(text, features?.rtl ?? false)
    const said = codePoints(text, placed)
    const glyphs = placed.map(({ codepoint: id }, at) => glyphOf(font, id, said[at]?.length ? said[at] : [NOTHING]))
    const positions = placed.map(({ xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    }))
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) }
  }
  return {
    forPdf: Object.assign(Object.create(font), { layout, createSubset: () => subsetOf(font) }),
    covers,
    widthOf: (text, isRightToLeft) =>
      shaped(text, isRightToLeft).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / font.unitsPerEm,
  }
}

/** Word joiner: what a glyph says that is only a part of what another one says, such as the dots of an Arabic letter. */
const NOTHING = 0x2060

/** A glyph that says what it stands for here; pdfkit hands its id on to `includeGlyph`. */
function glyphOf(font: Font, id: number, codePoints: number[]): Glyph {
  const said: SaidGlyph = { id, says: codePoints.join(" ") }
  return { id: said, advanceWidth: font.getGlyph(id).advanceWidth, codePoints } as unknown as Glyph
}

type SaidGlyph = { id: number; says: string }

/** What is cut out of a font to be embedded: a glyph that stands for two texts is in it twice, once for each. */
function subsetOf(font: Font): unknown {
  const subset = font.createSubset() as unknown as { glyphs: number[]; includeGlyph(glyph: number | SaidGlyph): number }
  const included = new Map<string, number>()
  const include = subset.includeGlyph.bind(subset)
  const isIn = new Set<number>()
  subset.includeGlyph = (glyph) => {
    if (typeof glyph === "number") return include(glyph)
    const key = `${glyph.id} ${glyph.says}`
    const position = included.get(key) ?? (isIn.has(glyph.id) ? subset.glyphs.push(glyph.id) - 1 : include(glyph.id))
    isIn.add(glyph.id)
    included.set(key, position)
    return position
  }
  return subset
}

type Shaped = { codepoint: number; cluster: number }

/**
 * Which characters each glyph stands for, so that the text can be found and copied: those of its cluster that it draws by
 * itself, else those that no other glyph of the cluster draws.
 */
function codePointsOf(font: Font) {
  let drawnBy: Map<number, number> | undefined
  return (text: string, glyphs: readonly Shaped[]): number[][] => {
    const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((one, other) => one - other)
    const rest = new Map(
      starts.map((start, at) => [start, [...text.slice(start, starts[at + 1])].map((one) => one.codePointAt(0) ?? 0)]),
    )
    if (starts.length === glyphs.length) return glyphs.map(({ cluster }) => rest.get(cluster) ?? [])
    drawnBy ??= new Map(font.characterSet.map((codePoint) => [font.glyphForCodePoint(codePoint).id, codePoint]))
    const own = glyphs.map(({ codepoint: id, cluster }) => {
      const left = rest.get(cluster) ?? []
      const at = left.indexOf(drawnBy?.get(id) ?? -1)
      return at < 0 ? null : left.splice(at, 1)
    })
    return glyphs.map(({ cluster }, at) => own[at] ?? rest.get(cluster)?.splice(0) ?? [])
  }
}
