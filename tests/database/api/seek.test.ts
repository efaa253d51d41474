import { describe, expect, test } from "vitest"
import { call, serveApi } from "./client"

// Microsoft's clients go through a list by a token and an operation alone, or by the links.
serveApi()

const SIZE = 40
type Listed = { items: { id: string }[]; continuationToken?: string; links: Record<string, Link | undefined> }
type Link = { uri: string; headers: { key: string; value: string }[] }

const seek = async (token: string | undefined, operation: string): Promise<Listed> =>
  (
    await call("GET", `/customers?seekOperation=${operation}`, {
      headers: { ...(token && { "MS-ContinuationToken": token }) },
    })
  ).body
const follow = async (link: Link | undefined): Promise<Listed> => {
  const headers = Object.fromEntries((link?.headers ?? []).map(({ key, value }) => [key, value]))
  return (await call("GET", `/v1/${link?.uri}`, { headers })).body
}
const ids = ({ items }: Listed) => items.map(({ id }) => id)

describe("from page to page", () => {
  test("by the links, on and back", async () => {
    const first: Listed = (await call("GET", `/customers?size=${SIZE}`)).body
    const second = await follow(first.links.next)
    expect(first.links.previous).toBeUndefined()
    expect(ids(second)).not.toEqual(ids(first))
    expect(ids(await follow(second.links.previous))).toEqual(ids(first))
  })

  test("by the operation, in words and in numbers; what was asked is in the token", async () => {
    const first: Listed = (await call("GET", `/customers?size=${SIZE}`)).body
    const token = first.continuationToken
    for (const [next, previous, start, last, here] of [
      ["Next", "Previous", "First", "Last", "PageIndex"],
      ["0", "1", "2", "3", "4"],
    ] as const) {
      const second = await seek(token, next)
      expect(second.items).toHaveLength(SIZE)
      expect(ids(await seek(second.continuationToken, previous))).toEqual(ids(first))
      expect(ids(await seek(second.continuationToken, start))).toEqual(ids(first))
      expect(ids(await seek(second.continuationToken, here))).toEqual(ids(second))
      const end = await seek(token, last)
      expect(end.links.next).toBeUndefined()
      expect(end.items).toHaveLength(SIZE)
      expect(ids(await seek(end.continuationToken, here))).toEqual(ids(end))
      const before = await seek(end.continuationToken, previous)
      expect(ids(await seek(before.continuationToken, next))).toEqual(ids(end))
      expect((await seek(end.continuationToken, next)).items).toEqual([])
    }
  })

  test("audit records the same way, with the token as a parameter too, as the Java SDK sends it", async () => {
    const first: Listed = (await call("GET", "/auditrecords?size=1")).body
    const token = encodeURIComponent(first.continuationToken ?? "")
    const second: Listed = (await call("GET", `/auditrecords?MS-ContinuationToken=${token}`)).body
    expect(second.items).toHaveLength(1)
    expect(ids(second)).not.toEqual(ids(first))
    expect(ids(await follow(second.links.previous))).toEqual(ids(first))
  })

  test.each(["Next", "Previous", "PageIndex", "0"])(
    "%s without a token is refused by the header's name",
    async (operation) => {
      const { status, body } = await call("GET", `/customers?seekOperation=${operation}`)
      expect([status, body.data[0]]).toEqual([400, expect.stringMatching(/^MS-ContinuationToken: /)])
    },
  )
})
