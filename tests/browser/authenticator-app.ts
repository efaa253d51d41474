import { expect, type Locator, type Page } from "@playwright/test"
import { Secret, TOTP } from "otpauth"

/** A field by its label alone: the form around it is named alike. */
export const field = (place: Page | Locator, name: string) => place.getByRole("textbox", { name, exact: true })

/** What the app shows, or showed so many seconds before. */
export const codeOf = (secret: string, seconds = 0) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + seconds * 1000 })

/** Sets an authenticator app up where the button is; gives its secret and the recovery codes. */
export async function setUpApp(
  page: Page,
  words = { add: "Set up an authenticator app", code: "Time code", confirm: "Confirm" },
) {
  await page.getByRole("button", { name: words.add }).click()
  const secret = ((await page.locator(".given-secret code").textContent()) ?? "").replaceAll(" ", "")
  // The half minute before is taken as well; the next sign-in has its own code left.
  await field(page, words.code).fill(codeOf(secret, -30))
  await page.getByRole("button", { name: words.confirm }).click()
  const codes = page.locator(".given-codes code")
  await expect(codes).toHaveCount(10)
  return { secret, codes: await codes.allTextContents() }
}
