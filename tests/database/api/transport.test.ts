import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { ENDPOINTS } from "@/lib/api/endpoints"
import { STATUS_OF } from "@/lib/api/error-codes"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { newCustomer } from "../world"
import { address, call, keys, serveApi } from "./client"

// What lies between a client and what it says: addresses, methods, packing.
serveApi()

const SOMEBODY = "30000000-0000-4000-8000-000000000001"

describe("any run of slashes in a path is one", () => {
  test.each([
    "/v1//customers?size=2",
    "//v1/customers?size=2",
    "/v1/customers//?size=2",
    "///V1///Customers///?size=2",
    "/v1//agreements?agreementType=*",
  ])("GET %s", async (path) => {
    const answer = await fetch(`${address()}${path}`, { headers: { Authorization: `Bearer ${keys.sales}` } })
    expect(answer.status).toBe(200)
  })

  test("so that a page's link leads on when /v1/ is put before it as it stands", async () => {
    const first = await call("GET", "/customers?size=2")
    const { uri, headers } = first.body.links.next
    const sent = Object.fromEntries(headers.map(({ key, value }: { key: string; value: string }) => [key, value]))
    expect((await call("GET", `/v1/${uri}`, { headers: sent })).body.totalCount).toBe(2)
  })
})

// What Microsoft's Java SDK ends on, and what any client is to try again.
const FINAL = [400, 401, 403, 404, 409, 417]
const TRY_AGAIN = [429, 500, 503, 504]

test("what is refused for good has a status that Microsoft's clients end on", () => {
  const others = Object.entries(STATUS_OF).filter(([, status]) => ![...FINAL, ...TRY_AGAIN].includes(status))
  expect(others).toEqual([["415", 415]])
})

describe("a method that a resource does not have is 400, and Allow says which it has", () => {
  const paths = [...new Set(ENDPOINTS.map(({ path }) => path))]
  test.each(paths)("%s", async (path) => {
    const known = ENDPOINTS.filter((one) => one.path === path).map(({ method }) => method.toUpperCase())
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      if (known.includes(method)) continue
      const answer = await call(method, path.replace(/\{\w+\}/g, SOMEBODY))
      expect(answer).toMatchObject({ status: 400, body: { code: 405, description: expect.any(String) } })
      expect(answer.headers.get("allow")?.split(", ").sort()).toEqual(known.sort())
    }
  })
})

async function confirm(encoding: string, pack: (text: string) => Uint8Array, more: object = {}) {
  const confirmation = {
    ...{ templateId: CUSTOMER_AGREEMENT_TEMPLATE, dateAgreed: "2026-01-15" },
    primaryContact: { firstName: "怡君", lastName: "張", email: "yichun@fabrikam.example" },
    ...more,
  }
  const answer = await fetch(`${address()}/v1/customers/${await newCustomer()}/agreements`, {
    method: "POST",
    headers: {
      ...{ Authorization: `Bearer ${keys.sales}`, "Content-Type": "application/json" },
      "Content-Encoding": encoding,
    },
    body: Buffer.from(pack(JSON.stringify(confirmation))),
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

describe("a body may be packed", () => {
  test.each<[string, (text: string) => Uint8Array]>([
    ["gzip", gzipSync],
    ["GZIP", gzipSync],
    ["x-gzip", gzipSync],
    ["gzip, identity", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["identity", Buffer.from],
  ])("%s", async (encoding, pack) => {
    const answer = await confirm(encoding, pack)
    expect(answer).toMatchObject({ status: 201, body: { primaryContact: { firstName: "怡君" } } })
  })

  test.each<[string, (text: string) => Uint8Array]>([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])("under the same limit: %s of 64 megabytes is told that it is too large", async (encoding, pack) => {
    const large = pack(" ".repeat(2 ** 26))
    expect(large.byteLength).toBeLessThan(1024 * 1024)
    const answer = await confirm(encoding, () => large)
    expect(answer).toMatchObject({ status: 400, body: { description: expect.stringContaining("megabyte") } })
  })

  test.each(["gzip", "deflate", "br"])("and what is no %s is told so", async (encoding) => {
    const answer = await confirm(encoding, () => Buffer.from("{}"))
    expect(answer).toMatchObject({ status: 400, body: { description: expect.stringContaining(encoding) } })
  })

  test.each(["zstd", "compress", "gzip, br", "aes128gcm"])("in %s it is 415, with what is known", async (encoding) => {
    const answer = await confirm(encoding, Buffer.from)
    expect(answer).toMatchObject({ status: 415, body: { code: 415 } })
    expect(answer.headers.get("accept-encoding")).toBe("gzip, deflate, br")
  })

  test("a token is asked for in the same way", async () => {
    const form = new URLSearchParams({ grant_type: "client_credentials", client_secret: keys.app })
    const ask = (encoding: string, body: Uint8Array) =>
      fetch(`${address()}/oauth2/token`, {
        method: "POST",
        headers: { "Content-Encoding": encoding },
        body: Buffer.from(body),
      })
    expect((await ask("gzip", gzipSync(form.toString()))).status).toBe(200)
    expect((await ask("zstd", Buffer.from(form.toString()))).status).toBe(400)
  })
})
