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
    links: z.object({ self: Link, next: Link.optional() }),
    attributes: attributesOf("Collection"),
  })
}

export function collection<Item>(items: readonly Item[], self: string, next?: z.output<typeof Link>) {
  return {
    totalCount: items.length,
    items,
    links: { self: link(self), next },
    attributes: { objectType: "Collection" },
  }
}

/** The customer of a path. */
export const ofCustomer = z.object({ customerId: z.guid().describe("The customer's Microsoft ID (its tenant's)") })

/** A day as the wire writes it: its midnight. */
export function midnight(day: string): string {
  return `${day}T00:00:00Z`
}
