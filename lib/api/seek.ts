import { z } from "zod"
import type { Page } from "@/lib/domain/cursor"
import { addressOf, collection, link } from "./shapes"

const OPERATIONS = ["Next", "Previous", "First", "Last", "PageIndex"] as const

/** Which page is asked for, by a word or by its number; a token alone asks for the next one. (Microsoft's Swagger: 0 to 4) */
export const SeekOperation = z
  .enum([...OPERATIONS, "0", "1", "2", "3", "4"])
  .optional()
  .describe(
    "Seen from the page that the token came with; PageIndex is that page itself. 0 to 4 mean the same, in this order",
  )

type Asked = Record<string, string | number | null | undefined>

/**
 * What a token says of the page that it came with: how it was read, what was asked, and where the pages beside it lie.
 * Microsoft's clients send the token and the operation alone, so whatever else was asked is in the token.
 */
const Token = z.object({
  asked: z.record(z.string(), z.string()),
  here: z.string().nullable(),
  previous: z.string().nullable(),
  next: z.string().nullable(),
})

/** Where a page is to be read: at a cursor, at the beginning without one, from the end; or nowhere, beyond the first or the last. */
export type Seek = { cursor: string | undefined; fromEnd: boolean; isNowhere: boolean; asked: Record<string, string> }

/** The page that a call asks for. A token that is missing or none of ours is a cursor that leads nowhere. */
export function seekOf(operation: z.output<typeof SeekOperation>, written: string | undefined): Seek {
  const wanted = OPERATIONS[Number(operation)] ?? operation ?? (written === undefined ? "First" : "Next")
  const token = readToken(written)
  const asked = token?.asked ?? {}
  const at = (cursor: string | null) => ({
    cursor: cursor ?? undefined,
    fromEnd: false,
    isNowhere: cursor === null,
    asked,
  })
  if (wanted === "First") return { ...at(null), isNowhere: false }
  if (wanted === "Last") return { ...at(null), fromEnd: true, isNowhere: false }
  if (!token) return at("")
  if (wanted === "Next") return at(token.next)
  if (wanted === "Previous") return at(token.previous)
  if (token.here === LAST) return { ...at(null), fromEnd: true, isNowhere: false }
  return { ...at(token.here), isNowhere: false }
}

const LAST = "last"

/** A page as a collection, with the links to those beside it and the token that names it. `asked` is what the list was asked for. */
export function pageAnswered<Item>(
  items: readonly Item[],
  page: Pick<Page<unknown>, "previous" | "next">,
  path: string,
  asked: Asked,
  seek: Seek,
) {
  const { previous, next } = page
  const here = seek.fromEnd ? LAST : (seek.cursor ?? null)
  const said = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const token = writeToken({ asked: Object.fromEntries(said), here, previous, next })
  const leading = (operation: "Next" | "Previous") =>
    link(addressOf(path, { ...asked, seekOperation: operation }), "GET", [
      { key: "MS-ContinuationToken", value: token },
    ])
  return {
    ...collection(
      items,
      addressOf(path, asked),
      next ? leading("Next") : undefined,
      previous ? leading("Previous") : undefined,
    ),
    continuationToken: previous || next ? token : undefined,
  }
}

function writeToken(token: z.output<typeof Token>): string {
  return Buffer.from(JSON.stringify(token)).toString("base64url")
}

function readToken(written: string | undefined): z.output<typeof Token> | null {
  if (!written) return null
  try {
    return Token.parse(JSON.parse(Buffer.from(written, "base64url").toString()))
  } catch {
    return null
  }
}
