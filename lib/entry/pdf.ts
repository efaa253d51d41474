import "server-only"
import { join } from "node:path"
import PDFDocument from "pdfkit"
import type { Language } from "@/lib/domain/language"
import { attachment } from "./attachment"
import { type Covers, inFont } from "./pdf-text"

/** A document on paper, top to bottom. `fine` is small print, such as hashes. */
export type Paper = {
  language: Language
  title: string
  /** What must be seen before anything else, such as that a record was altered. */
  warning: string | null
  sentence: string
  sections: { heading: string; rows: { term: string; value: string }[]; fine?: string[] }[]
  foot: string
  /** "Page 1 of 2". */
  page: (number: number, count: number) => string
  /** Said once below, when the font lacks a character: those stand as their codes. */
  missing: (characters: string) => string
}

const MARGIN = 56
const TERM = 150
const INK = "#1b1f23"
const MUTED = "#57606a"

/**
 * Draws a document on A4, as a PDF file (its name is without the ending). The font is embedded and knows Traditional
 * Chinese; a character that it lacks is printed as its code and told, never dropped.
 */
export function pdfFile(name: string, paper: Paper): Response {
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    lang: paper.language,
    displayTitle: true,
    info: { Title: paper.title },
  })
  draw(pdf, paper)
  pdf.end()
  return attachment({ fileName: `${name}.pdf`, mediaType: "application/pdf" }, pdf as AsyncIterable<Buffer>)
}

function draw(pdf: PDFKit.PDFDocument, paper: Paper): void {
  pdf.registerFont("regular", font("400Regular", "NotoSansTC_400Regular.ttf"))
  pdf.registerFont("bold", font("700Bold", "NotoSansTC_700Bold.ttf"))
  const missing = new Set<string>()
  const covers = coverageOf(pdf)
  const say = (text: string) => inFont(text, covers, missing)
  const width = pdf.page.width - 2 * MARGIN

  pdf.fillColor(INK).font("bold").fontSize(18).text(say(paper.title), { width })
  if (paper.warning) pdf.moveDown(0.5).fillColor("#b42318").fontSize(11).text(say(paper.warning), { width })
  pdf.moveDown(0.6).fillColor(INK).font("regular").fontSize(12).text(say(paper.sentence), { width, lineGap: 3 })
  for (const { heading, rows, fine } of paper.sections) {
    // A heading keeps its first lines with it.
    if (pdf.y + 90 > pdf.page.height - MARGIN) pdf.addPage()
    pdf.moveDown(1).font("bold").fontSize(11).fillColor(INK).text(say(heading), MARGIN, pdf.y, { width })
    rule(pdf, width)
    for (const row of rows) drawRow(pdf, say(row.term), say(row.value), width)
    for (const line of fine ?? [])
      pdf
        .moveDown(0.4)
        .font("regular")
        .fontSize(8)
        .fillColor(MUTED)
        .text(say(line), MARGIN, pdf.y, { width, lineGap: 1 })
  }
  if (missing.size > 0)
    pdf
      .moveDown(1)
      .fontSize(9)
      .fillColor("#b42318")
      .text(paper.missing([...missing].join(" ")), MARGIN, pdf.y, { width })
  drawFeet(pdf, paper, say(paper.foot), width)
}

function rule(pdf: PDFKit.PDFDocument, width: number): void {
  const y = pdf.y + 2
  pdf
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width, y)
    .lineWidth(0.5)
    .strokeColor("#d0d7de")
    .stroke()
  pdf.y = y + 4
}

function drawRow(pdf: PDFKit.PDFDocument, term: string, value: string, width: number): void {
  // Hashes and ids stay on one line.
  pdf.font("regular").fontSize(/^[0-9a-f-]{36,}$/.test(value) ? 9 : 10)
  const room = { width: width - TERM }
  const height = Math.max(pdf.heightOfString(value, room), pdf.heightOfString(term, { width: TERM - 10 }))
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage()
  const { y } = pdf
  pdf.fillColor(INK).text(value, MARGIN + TERM, y, room)
  pdf
    .fontSize(10)
    .fillColor(MUTED)
    .text(term, MARGIN, y, { width: TERM - 10 })
  pdf.x = MARGIN
  pdf.y = y + height + 3
}

/** At the foot of each page, once it is known how many there are. */
function drawFeet(pdf: PDFKit.PDFDocument, { page }: Paper, foot: string, width: number): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index)
    // Below the margin, where text would begin another page.
    pdf.page.margins.bottom = 0
    pdf.font("regular").fontSize(8).fillColor(MUTED)
    pdf.text(`${foot}  ${page(index + 1, count)}`, MARGIN, pdf.page.height - MARGIN + 16, { width })
  }
}

/** The server runs in the project's folder. */
function font(weight: string, file: string): string {
  return join(process.cwd(), "node_modules", "@expo-google-fonts", "noto-sans-tc", weight, file)
}

/** What the regular font can draw; the bold one has the same characters. */
function coverageOf(pdf: PDFKit.PDFDocument): Covers {
  pdf.font("regular")
  // pdfkit keeps the font that fontkit opened, and its types do not say so.
  const { _font } = pdf as unknown as { _font: { font: { hasGlyphForCodePoint: Covers } } }
  return (codePoint) => _font.font.hasGlyphForCodePoint(codePoint)
}
