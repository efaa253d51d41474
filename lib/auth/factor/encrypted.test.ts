import { afterAll, expect, test } from "vitest"
import { decrypted, encrypted } from "./encrypted"

const before = process.env.AUTH_SECRET
process.env.AUTH_SECRET = "a secret that is long enough for a test"
afterAll(() => {
  process.env.AUTH_SECRET = before
})

test("what was encrypted is read again, and is another text each time", () => {
  const [one, other] = [encrypted("JBSWY3DPEHPK3PXP", "ada"), encrypted("JBSWY3DPEHPK3PXP", "ada")]
  expect(one).not.toBe(other)
  expect(one).not.toContain("JBSWY3DPEHPK3PXP")
  expect(decrypted(one, "ada")).toBe("JBSWY3DPEHPK3PXP")
})

test("moved to another's row, altered anywhere, or under another AUTH_SECRET it is not read", () => {
  const sealed = encrypted("JBSWY3DPEHPK3PXP", "ada")
  expect(decrypted(sealed, "bob")).toBeNull()
  const bytes = Buffer.from(sealed, "base64url")
  for (const place of bytes.keys()) {
    const altered = Buffer.from(bytes)
    altered[place] = (altered[place] ?? 0) ^ 1
    expect(decrypted(altered.toString("base64url"), "ada")).toBeNull()
  }
  for (const nonsense of ["", "x", sealed.slice(0, 20)]) expect(decrypted(nonsense, "ada")).toBeNull()
  process.env.AUTH_SECRET = "another secret that is long enough, too"
  expect(decrypted(sealed, "ada")).toBeNull()
})
