import { expect, type Page, test } from "@playwright/test"
import { IMPOSTOR, KNOWN, type Person, STRANGER } from "./microsoft-people"

// The stand-in for Microsoft Entra ID made its own certificate.
test.use({ ignoreHTTPSErrors: true, locale: "en-US" })

async function signInWithMicrosoft(page: Page, person: Person, address = "/sign-in") {
  await page.goto(address)
  await page.getByRole("button", { name: "Sign in with Microsoft" }).click()
  await page.getByRole("link", { name: person.account }).click()
}

test("an agent signs in with Microsoft, and again, and comes to the page that was asked for", async ({ page }) => {
  for (const _ of ["remembered from now on", "known by the object id"]) {
    await signInWithMicrosoft(page, KNOWN, "/settings/partner?from=mail")

    await expect(page).toHaveURL("/settings/partner?from=mail")
    await page.getByRole("button", { name: KNOWN.name }).click()
    await page.getByRole("menuitem", { name: "Sign out" }).click()
    await expect(page).toHaveURL(/\/sign-in/)
  }
})

for (const person of [STRANGER, IMPOSTOR]) {
  test(`${person.account} is sent back with a sentence and has no session`, async ({ page }) => {
    await signInWithMicrosoft(page, person)

    await expect(page).toHaveURL(/\/sign-in\?/)
    await expect(page.getByRole("heading", { name: "Microsoft knows you, this portal does not yet" })).toBeVisible()
    await page.goto("/settings")
    await expect(page).toHaveURL(/\/sign-in\?/)
  })
}

test("whoever turns back at Microsoft can sign in another way", async ({ page }) => {
  await page.goto("/sign-in")
  await page.getByRole("button", { name: "Sign in with Microsoft" }).click()
  await page.getByRole("link", { name: "Back" }).click()

  await expect(page.getByRole("heading", { name: "Signing in with Microsoft did not work" })).toBeVisible()
  await expect(page.getByLabel("Email address")).toBeVisible()
})
