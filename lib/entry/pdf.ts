import "server-only"
import PDFDocument from "pdfkit"
import { attachment } from "./attachment"
import { drawPaper } from "./paper/draw-paper"
import type { Paper } from "./paper/paper"

/**
 * Draws a document on A4, as a PDF file (its name is without the ending), in any script that a font here knows. A character
 * that all lack is printed as its code and told, never dropped.
 */
export function pdfFile(name: string, paper: Paper): Response {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 56,
    bufferPages: true,
    lang: paper.language,
    displayTitle: true,
    info: { Title: paper.title },
  })
  drawPaper(pdf, paper)
  pdf.end()
  return attachment({ fileName: `${name}.pdf`, mediaType: "application/pdf" }, pdf as AsyncIterable<Buffer>)
}
