import { COMPOUND_FILE, namesInCompoundFile, type ReadPart } from "./compound-file"
import { looksLikeEmail } from "./email-file"
import type { MediaType } from "./evidence-limits"

/**
 * What a file is by its content, of all that evidence can be, or null. `head` is its beginning, a character a byte. What
 * begins as something else is something else, whatever comes later.
 */
export async function typeByContent(head: string, read: ReadPart): Promise<MediaType | null> {
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png"
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg"
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "image/tiff"
  if (head.startsWith("ftyp", 4)) return heifType(head)
  if (head.startsWith(COMPOUND_FILE)) return isOutlookMessage(await namesInCompoundFile(read)) ? OUTLOOK : null
  if (looksLikeEmail(head)) return "message/rfc822"
  return isPdf(head) ? "application/pdf" : null
}

const OUTLOOK = "application/vnd.ms-outlook"

/** An email as Outlook saves it has its properties at the top; other documents have them, if at all, in what they embed. ([MS-OXMSG] 2.2) */
function isOutlookMessage(names: readonly string[]): boolean {
  return names.includes("__properties_version1.0") && names.some((name) => name.startsWith("__substg1.0_"))
}

/** Pictures by HEVC, as phones take them, and other pictures in the same container; films are in it too. (ISO 23008-12, annex B) */
const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"]
const HEIF_BRANDS = ["mif1", "mif2", "msf1"]

function heifType(head: string): MediaType | null {
  const major = head.slice(8, 12)
  if (HEIC_BRANDS.includes(major)) return "image/heic"
  if (!HEIF_BRANDS.includes(major)) return null
  const size = Buffer.from(head.slice(0, 4), "latin1").readUInt32BE()
  const compatible = head.slice(16, Math.min(size, 256)).match(/.{4}/gs) ?? []
  return compatible.some((brand) => HEIC_BRANDS.includes(brand)) ? "image/heic" : "image/heif"
}

/**
 * Readers find a PDF's header anywhere in its first kilobyte: printers, mail programs and editors leave marks before it.
 * Only such marks may stand there: what begins as anything else is run, shown or unpacked as that by somebody.
 */
function isPdf(head: string): boolean {
  const at = head.slice(0, 1024).indexOf("%PDF-")
  const before = head.slice(0, Math.max(at, 0)).replace(BYTE_ORDER_MARK, "").replaceAll(PRINT_JOB, "")
  return at >= 0 && before.split(/\r\n|\r|\n/).every(isMark)
}

const BYTE_ORDER_MARK = /^\xef\xbb\xbf/
/** Begins and ends a print job. */
const PRINT_JOB = "\x1b%-12345X"

/** Blanks, a field or a boundary of MIME, or what is said to a printer (PJL), without the signs of pages and of commands. */
const MARKS = [
  /^[\0\t\f ]*$/,
  /^(Content-[A-Za-z-]+|MIME-Version):[^<>&|\0]*$/i,
  /^--[0-9A-Za-z'()+_,./:=?-]{1,72}$/,
  /^@PJL([\t ][^<>&|\0]*)?$/,
]

function isMark(line: string): boolean {
  return MARKS.some((mark) => mark.test(line))
}
