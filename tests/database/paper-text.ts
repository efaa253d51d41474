import { unzlibSync } from "fflate"
import { extractText } from "unpdf"

/**
 * What a PDF says, without blanks: what its glyphs say, and beside them what it gives to whoever copies a script whose
 * marks are drawn before their letters.
 */
export async function paperText(pdf: Uint8Array): Promise<string> {
  const copied = actualTexts(pdf)
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  return unspaced(text) + unspaced(copied)
}

/** Without blanks and without characters that are not seen. */
export function unspaced(text: string): string {
  return text.normalize("NFC").replace(/[\s\p{Cf}]/gu, "")
}

function actualTexts(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString("latin1")
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes = ""]) => inflated(bytes))
  const found = streams.flatMap((stream) => [...stream.matchAll(/\/ActualText \(((?:[^\\)]|\\[\s\S])*)\)/g)])
  return found.map(([, written = ""]) => utf16(written)).join("")
}

function inflated(bytes: string): string {
  try {
    return Buffer.from(unzlibSync(Buffer.from(bytes, "latin1"))).toString("latin1")
  } catch {
    return ""
  }
}

const ESCAPED: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }

/** A text of PDF: UTF-16 behind its mark, with what would end it escaped. */
function utf16(written: string): string {
  const bytes = Buffer.from(
    written.replace(/\\([\s\S])/g, (_, one: string) => ESCAPED[one] ?? one),
    "latin1",
  )
  return bytes.length < 2 || bytes[0] !== 0xfe
    ? bytes.toString("latin1")
    : bytes.subarray(2).swap16().toString("utf16le")
}
