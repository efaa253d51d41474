import { expect, test } from "vitest"
import { hashOfSecret, newApiSecret } from "./api-secret"

test("a secret says what it is, holds 32 bytes, and is another each time", () => {
  const some = Array.from({ length: 200 }, newApiSecret)
  expect(new Set(some).size).toBe(200)
  for (const secret of some) {
    expect(secret).toMatch(/^concord_[A-Za-z0-9_-]{43}$/)
    expect(Buffer.from(secret.slice("concord_".length), "base64url")).toHaveLength(32)
  }
})

test("its hash is SHA-256 in hexadecimal, the same each time", () => {
  // As `printf concord_ | sha256sum` gives it.
  expect(hashOfSecret("concord_")).toBe("815a44dcbe9dedd0682ef50e55287838105731bc4d87769a6bee0a2e4cbf1f88")
  expect(hashOfSecret("concord_a")).not.toBe(hashOfSecret("concord_A"))
})
