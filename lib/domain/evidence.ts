import type { ReadPart } from "./compound-file"
import { ENDINGS, type MediaType, problemWithSize } from "./evidence-limits"
import { typeByContent } from "./file-type"
import type { Problem } from "./problem"
import { parse } from "./problems-of"
import { fileName } from "./text/file-name"
import { endsAsZip, hasZipList } from "./zip-list"

/** How much of a file's beginning and end is looked at: the head of an e-mail can be long; an archive ends in its list. */
export const HEAD_SIZE = 65_536
export const TAIL_SIZE = 65_557

/**
 * A file that came in whole: its size in bytes, its hash (SHA-256, hexadecimal), and its beginning and end, where a
 * character is a byte (Latin-1). `read` reads a part of it, `content` all from the start, as often as they are asked.
 */
export type Received = {
  size: number
  sha256: string
  head: string
  tail: string
  read: ReadPart
  content: () => AsyncIterable<Uint8Array>
}

/**
 * Reads a file that is to be evidence: its name, and what it is by its content; or why it cannot be. The name must say
 * the same as the content, and the file must be nothing else besides.
 */
export async function readEvidenceFile(
  name: string,
  { size, head, tail, read }: Omit<Received, "sha256" | "content">,
): Promise<{ fileName: string; mediaType: MediaType } | { problem: Problem }> {
  const tooMuch = problemWithSize(size)
  if (tooMuch) return { problem: tooMuch }
  const mediaType = await typeByContent(head, read)
  if (!mediaType) return { problem: { key: "evidenceType" } }
  const named = parse(fileName, name)
  if ("problems" in named) return { problem: named.problems[""] ?? { key: "fileNameRequired" } }
  const endings: readonly string[] = ENDINGS[mediaType]
  const ending = /\.([^.]+)$/.exec(named.value)?.[1]?.toLowerCase() ?? ""
  if (!endings.includes(ending)) return { problem: { key: "evidenceEnding", values: { ending: `.${endings[0]}` } } }
  if (await isSomethingElseToo(mediaType, { size, head, tail, read })) return { problem: { key: "evidenceMixed" } }
  return { fileName: named.value, mediaType }
}

/** A page that a browser would sniff at the beginning, or a ZIP (a JAR, a document with macros) behind, in one file with what it says it is. */
async function isSomethingElseToo(
  mediaType: MediaType,
  { size, head, tail, read }: Pick<Received, "size" | "head" | "tail" | "read">,
): Promise<boolean> {
  const sniffed = head.slice(0, 1445)
  // The text of an e-mail may be a page: it is read by what reads e-mail.
  if (mediaType !== "message/rfc822" && /<(!doctype\s+html|html|head|body|script|iframe|svg)[\s>]/i.test(sniffed))
    return true
  // In an Outlook email attached documents stand as they are, and many of them are ZIP files.
  return mediaType === "application/vnd.ms-outlook" ? endsAsZip(tail) : hasZipList(tail, size, read)
}
