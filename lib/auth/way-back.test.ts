import { expect, test } from "vitest"
import { safeReturnTo } from "./return-to"
import { signInAddress } from "./way-back"

test.each([
  ["the home page", "/", false, "/sign-in"],
  ["an address that is not known", null, false, "/sign-in"],
  ["the home page, when a session ended", "/", true, "/sign-in?expired=1"],
])("from %s", (_, page, ended, address) => {
  expect(signInAddress({ page, ended })).toBe(address)
})

test("signing in leads back to the very page, whatever its query says", () => {
  const page = "/customers?search=台灣&status=required&returnTo=%2F%2Felsewhere.example"
  const address = new URL(signInAddress({ page, ended: true }), "http://localhost")
  expect(safeReturnTo(address.searchParams.get("returnTo"))).toBe(
    "/customers?search=%E5%8F%B0%E7%81%A3&status=required&returnTo=%2F%2Felsewhere.example",
  )
  expect(address.searchParams.get("expired")).toBe("1")
})
