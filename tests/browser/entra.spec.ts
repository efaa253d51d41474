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

test("what the tenant remembers is no fresh proof: an act that outlasts the session has it ask again", async ({
  page,
}) => {
  await signInWithMicrosoft(page, KNOWN, "/sign-in?returnTo=%2Fsettings")
  await expect(page).toHaveURL("/settings")
  await page.getByRole("button", { name: "Set up an authenticator app" }).click()
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" })
  await dialog.getByRole("button", { name: "Sign in with Microsoft again" }).click()
  await page.getByRole("link", { name: KNOWN.account }).click()
  await expect(page).toHaveURL("/settings")
  await page.getByRole("button", { name: "Set up an authenticator app" }).click()
  await expect(page.locator(".given-secret code")).toBeVisible()
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
