import { afterEach, expect, test } from "vitest"
import { clientAddress } from "./client-address"

afterEach(() => {
  delete process.env.TRUSTED_PROXIES
})

test.each([
  ["nobody in front, nothing is believed", undefined, "198.51.100.9", "192.0.2.1"],
  ["one proxy, what it saw", "1", "198.51.100.9", "198.51.100.9"],
  ["one proxy, not what the client sent along", "1", "10.0.0.1, 198.51.100.9", "198.51.100.9"],
  ["two proxies, what the outer one saw", "2", "10.0.0.1, 198.51.100.9, 203.0.113.4", "198.51.100.9"],
  ["one proxy that says nothing", "1", undefined, "192.0.2.1"],
])("with %s", (_, proxies, forwarded, address) => {
  if (proxies) process.env.TRUSTED_PROXIES = proxies
  const headers = forwarded ? { "x-forwarded-for": forwarded } : {}
  expect(clientAddress({ headers, socket: { remoteAddress: "192.0.2.1" } as never })).toBe(address)
})
