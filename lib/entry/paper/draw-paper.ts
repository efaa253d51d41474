import { drawLine, heightOf } from "./draw-text"
import type { Paper } from "./paper"
import { type Line, typeset } from "./typeset"

const MARGIN = 56
const TERM = 150
const INK = "#1b1f23"
const MUTED = "#57606a"
const ALARM = "#b42318"

type Look = { size: number; color?: string; weight?: "regular" | "bold"; x?: number; width?: number; gap?: number }

/** Draws a paper from top to bottom, over as many pages as it takes. */
export function drawPaper(pdf: PDFKit.PDFDocument, paper: Paper): void {
  const missing = new Set<string>()
  const whole = pdf.page.width - 2 * MARGIN
  const set = (text: string, { size, width = whole, weight = "regular" }: Look) =>
    typeset(text, { size, width, weight, country: paper.country, missing })
  const room = (height: number) => {
    if (pdf.y + height <= pdf.page.height - MARGIN) return
    pdf.addPage()
    pdf.y = MARGIN
  }
  const put = (lines: readonly Line[], y: number, { size, color = INK, x = MARGIN, gap = 0 }: Look) => {
    pdf.fillColor(color)
    lines.forEach((line, at) => {
      drawLine(pdf, line, { x, y: y + heightOf(lines.slice(0, at), size, gap), size })
    })
    pdf.y = y + heightOf(lines, size, gap)
  }
  const say = (text: string, above: number, look: Look) => {
    pdf.y += above
    for (const line of set(text, look)) {
      room(heightOf([line], look.size, look.gap))
      put([line], pdf.y, look)
    }
  }
  const row = ({ term, value }: { term: string; value: string }) => {
    // Hashes and ids stay on one line.
    const left: Look = { size: 10, color: MUTED, width: TERM - 10 }
    const right: Look = { size: /^[0-9a-f-]{36,}$/.test(value) ? 9 : 10, x: MARGIN + TERM, width: whole - TERM }
    const [terms, values] = [set(term, left), set(value, right)]
    const height = Math.max(heightOf(terms, left.size), heightOf(values, right.size))
    room(height)
    const { y } = pdf
    put(terms, y, left)
    put(values, y, right)
    pdf.y = y + height + 3
  }

  say(paper.title, 0, { size: 18, weight: "bold" })
  if (paper.warning) say(paper.warning, 8, { size: 11, color: ALARM, weight: "bold" })
  say(paper.sentence, 9, { size: 12, gap: 3 })
  for (const { heading, rows, fine } of paper.sections) {
    // A heading keeps its first lines with it.
    room(90)
    say(heading, 16, { size: 11, weight: "bold" })
    drawRule(pdf, whole)
    for (const one of rows) row(one)
    for (const line of fine ?? []) say(line, 5, { size: 8, color: MUTED, gap: 1 })
  }
  const foot = set(paper.foot, { size: 8 })
  if (missing.size > 0) say(paper.missing([...missing].join(" ")), 14, { size: 9, color: ALARM })
  drawFeet(pdf, foot, (number, count) => set(paper.page(number, count), { size: 8 }))
}

function drawRule(pdf: PDFKit.PDFDocument, width: number): void {
  const y = pdf.y + 2
  pdf
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width, y)
    .lineWidth(0.5)
    .strokeColor("#d0d7de")
    .stroke()
  pdf.y = y + 4
}

/** At the foot of each page, once it is known how many there are. */
function drawFeet(pdf: PDFKit.PDFDocument, foot: Line[], page: (number: number, count: number) => Line[]): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index)
    // Below the margin, where text would begin another page.
    pdf.page.margins.bottom = 0
    pdf.fillColor(MUTED)
    for (const [at, line] of [...foot, ...page(index + 1, count)].entries())
      drawLine(pdf, line, { x: MARGIN, y: pdf.page.height - MARGIN + 14 + heightOf(foot.slice(0, at), 8), size: 8 })
  }
}
