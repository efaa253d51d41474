import { z } from "zod"

/** What many resources of the wire have in common. Link addresses carry no /v1. (wire.md 4.4) */
export const Link = z.object({
  uri: z.string(),
  method: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
})

export function link(uri: string, method = "GET", headers: z.output<typeof Link>["headers"] = []) {
  return { uri, method, headers }
}

/** The name of its type, and what tells one state of it from the next. */
export function attributesOf<Type extends string>(objectType: Type) {
  return z.object({ objectType: z.literal(objectType), etag: z.string().optional() })
}

/** Every list is a collection; `next` is there when there are more. */
export function collectionOf(item: z.ZodType) {
  return z.object({
    totalCount: z.number().int().describe("How many there are on this page"),
    items: z.array(item),
    links: z.object({ self: Link, next: Link.optional(), previous: Link.optional() }),
    continuationToken: z.string().optional().describe("Names this page: send it with a seekOperation"),
    attributes: attributesOf("Collection"),
  })
}

/** `next` and `previous` lead to the pages beside this one; there are none beyond the last and the first. */
export function collection<Item>(
  items: readonly Item[],
  self: string,
  next?: z.output<typeof Link>,
  previous?: z.output<typeof Link>,
) {
  return {
    totalCount: items.length,
    items,
    links: { self: link(self), next, previous },
    attributes: { objectType: "Collection" },
  }
}

type Asked = Record<string, string | number | null | undefined>

/** The address of a list as it was asked for, below /v1; what was not asked is not in it. */
export function addressOf(path: string, asked: Asked): string {
  const said = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path
}

/** The customer of a path. */
export const ofCustomer = z.object({ customerId: z.guid().describe("The customer's Microsoft ID (its tenant's)") })

/** A day as the wire writes it: its midnight. */
export function midnight(day: string): string {
  return `${day}T00:00:00Z`
}
