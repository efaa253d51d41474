import { expect, type Locator, type Page } from "@playwright/test"
import { Secret, TOTP } from "otpauth"

/** A field by its label alone: the form around it is named alike. */
export const field = (place: Page | Locator, name: string) => place.getByRole("textbox", { name, exact: true })

const codeAt = (secret: string, timestamp: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp })

/**
 * The code after the one that the app shows now: a code is taken once, so the one of the set-up is used up, and a code a
 * half minute ahead is good however long the page takes to send it.
 */
export const nextCodeOf = (secret: string) => codeAt(secret, Date.now() + 30_000)

/** Sets an authenticator app up where the button is; gives its secret and the recovery codes. */
export async function setUpApp(
  page: Page,
  words = { add: "Set up an authenticator app", code: "Time code", confirm: "Confirm" },
) {
  await page.getByRole("button", { name: words.add }).click()
  const secret = ((await page.locator(".given-secret code").textContent()) ?? "").replaceAll(" ", "")
  await field(page, words.code).fill(codeAt(secret, Date.now()))
  await page.getByRole("button", { name: words.confirm }).click()
  const codes = page.locator(".given-codes code")
  await expect(codes).toHaveCount(10)
  return { secret, codes: await codes.allTextContents() }
}
