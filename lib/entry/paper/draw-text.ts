import { type FontName, fontCalled, SCRIPT_FONTS } from "./fonts"
import { directionFeature } from "./open-font"
import type { Stretch } from "./typeset"

/** From line to line, and from its top to the line that letters stand on, for a size of 1: as Noto Sans TC has it. */
const LEADING = 1.448
const ASCENT = 1.16

/** How high lines of a size stand, with a gap beneath each. */
export function heightOf(lines: readonly unknown[], size: number, gap = 0): number {
  return lines.length * (size * LEADING + gap)
}

/** Draws a line whose top left corner is at `x`, `y`. */
export function drawLine(pdf: PDFKit.PDFDocument, line: readonly Stretch[], at: Place): void {
  for (const stretch of line) {
    // Marks are drawn before the letters they follow: whoever copies the text gets it in its order from beside the glyphs.
    // What runs from right to left is put in order by the readers themselves.
    const isReordered = REORDERED.has(stretch.font) && !stretch.isRightToLeft
    if (isReordered) pdf.markContent("Span", { actual: stretch.text })
    drawStretch(pdf, stretch, at)
    if (isReordered) pdf.endMarkedContent()
  }
}

type Place = { x: number; y: number; size: number }

const REORDERED: ReadonlySet<FontName> = new Set(SCRIPT_FONTS)

function drawStretch(pdf: PDFKit.PDFDocument, stretch: Stretch, { x, y, size }: Place) {
  pdf.registerFont(stretch.font, fontCalled(stretch.font).forPdf as unknown as string)
  pdf
    .font(stretch.font)
    .fontSize(size)
    .text(stretch.text, x + stretch.x, y + size * ASCENT, {
      lineBreak: false,
      baseline: "alphabetic",
      features: directionFeature(stretch.isRightToLeft) as unknown as PDFKit.Mixins.OpenTypeFeatures[],
    })
}
