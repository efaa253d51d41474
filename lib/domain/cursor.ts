import { z } from "zod"
import type { ProblemKey } from "./problem"
import { LONGEST_TEXT, rawLength } from "./text/limits"

/**
 * A place between two rows of a list that pages by keyset: the sort key and id of the row beside it, which side the page
 * lies on, and how many rows lie before the page (told to the reader, used for nothing else).
 */
export type Cursor = z.output<typeof Cursor>
const Cursor = z.object({
  key: z.union([z.string().max(600), z.number()]),
  id: z.string().max(64),
  side: z.enum(["after", "before"]),
  from: z.number().int().min(0),
})

const CURSOR_LENGTH = rawLength(LONGEST_TEXT, { tooLong: "continuationUnknown", max: LONGEST_TEXT })

/** A cursor in the address of a page; null when it is absent or not one of ours. */
export const CursorText = z
  .string()
  .refine(...CURSOR_LENGTH)
  .nullish()
  .transform((text) => (text ? parseCursor(text) : null))
  .catch(null)

/** A cursor as programs send it back: one that leads nowhere is a mistake, not the first page. Null without one. */
export function continuation(of: z.ZodType<Cursor | null, string | null | undefined>) {
  return z
    .string()
    .refine(...CURSOR_LENGTH)
    .optional()
    .transform((text, context) => {
      const cursor = of.parse(text)
      if (text !== undefined && cursor === null)
        context.addIssue({ code: "custom", message: "continuationUnknown" satisfies ProblemKey })
      return cursor
    })
}

/** How a program asks for a list's last page, or beyond its ends, where nothing is. */
export const Ends = { fromEnd: z.boolean().default(false), isNowhere: z.boolean().default(false) }

/** A cursor in a list that is sorted by instants (in milliseconds) and whose ids look like this; null for any other. */
export function timeCursor(id: RegExp) {
  return CursorText.transform((cursor) => (cursor && isTime(cursor.key) && id.test(cursor.id) ? cursor : null))
}

const END_OF_9999 = 253_402_300_799_999

function isTime(key: Cursor["key"]): boolean {
  return typeof key === "number" && Number.isSafeInteger(key) && key >= 0 && key <= END_OF_9999
}

/** A list's end, to read its last page from: no row comes after it, so its key is none. */
export const END: Cursor = { key: "", id: "", side: "before", from: 0 }

/** Writes a cursor as the address carries it. */
export function cursorText(cursor: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([cursor.key, cursor.id, cursor.side, cursor.from]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

function parseCursor(text: string): Cursor | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    )
    const [key, id, side, from] = z.array(z.unknown()).parse(JSON.parse(new TextDecoder().decode(bytes)))
    return Cursor.parse({ key, id, side, from })
  } catch {
    return null
  }
}

export type Page<Row> = { rows: Row[]; previous: string | null; next: string | null; from: number }

/**
 * Makes a page of the rows read at a cursor: up to `size` of them, one more when there are more, and nearest first, so
 * those of a page "before" come in reverse. `keyOf` gives a row's place.
 */
export function pageOf<Row>(
  read: Row[],
  cursor: Cursor | null,
  size: number,
  keyOf: (row: Row) => Pick<Cursor, "key" | "id">,
): Page<Row> {
  const backwards = cursor?.side === "before"
  const more = read.length > size
  const rows = read.slice(0, size)
  if (backwards) rows.reverse()
  const from = cursor?.from ?? 0
  const first = rows[0]
  const last = rows.at(-1)
  const hasPrevious = backwards ? more : cursor !== null
  const hasNext = cursor !== END && (backwards || more)
  return {
    rows,
    from,
    previous:
      hasPrevious && first ? cursorText({ ...keyOf(first), side: "before", from: Math.max(0, from - size) }) : null,
    next: hasNext && last ? cursorText({ ...keyOf(last), side: "after", from: from + rows.length }) : null,
  }
}
