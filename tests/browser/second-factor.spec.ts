import type { Page } from "@playwright/test"
import { field, nextCodeOf, setUpApp } from "./authenticator-app"
import { signOut } from "./sign-out"
import { LANGUAGES } from "./words"
import { expect, test } from "./world"

const PASSWORD = "concord-demo"

/** Types address and password into the sign-in page. */
async function enter(page: Page, email: string, address = "/sign-in") {
  await page.goto(address)
  await page.locator("input[type=email]").fill(email)
  await page.locator("input[type=password]").fill(PASSWORD)
  await page.keyboard.press("Enter")
}

/** A device with a sensor, whose owner is there. */
async function withDevice(page: Page) {
  const devices = await page.context().newCDPSession(page)
  await devices.send("WebAuthn.enable")
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

const APP = {
  en: { add: "Set up an authenticator app", code: "Time code", confirm: "Confirm", done: "Done", goOn: "Continue" },
  "zh-TW": { add: "設定驗證器應用程式", code: "驗證碼", confirm: "確認", done: "完成", goOn: "繼續" },
} as const

for (const language of LANGUAGES) {
  test.describe(() => {
    test.use({ locale: language })

    test(`${language}: time codes are set up, and asked for after the password; a wrong one opens nothing`, async ({
      page,
      signIn,
    }) => {
      const { agent } = await signIn({ language })
      const words = APP[language]
      await page.goto("/settings")
      const { secret } = await setUpApp(page, words)
      await page.getByRole("button", { name: words.done }).click()
      await expect(page.locator(".given-codes")).toHaveCount(0)
      await signOut(page, agent.name)

      await enter(page, agent.email, "/sign-in?returnTo=%2Fcustomers")
      await expect(page).toHaveURL("/sign-in/step?returnTo=%2Fcustomers")
      await field(page, words.code).fill("000000")
      await page.keyboard.press("Enter")
      await expect(page.getByRole("alert").first()).toBeVisible()
      const beside = await page.context().newPage()
      await beside.goto("/customers")
      await expect(beside).toHaveURL(/\/sign-in\?/)
      await beside.close()
      await field(page, words.code).fill(nextCodeOf(secret))
      await page.keyboard.press("Enter")
      await expect(page).toHaveURL("/customers")
    })
  })
}

test("a recovery code opens once, and the settings say how many are left", async ({ page, signIn }) => {
  const { agent } = await signIn()
  await page.goto("/settings")
  const { codes } = await setUpApp(page)
  const [code = ""] = codes
  for (const works of [true, false]) {
    await page.goto("/settings")
    await signOut(page, agent.name)
    await enter(page, agent.email)
    await page.getByRole("button", { name: "Use a recovery code" }).click()
    await expect(field(page, "Recovery code")).toBeFocused()
    await field(page, "Recovery code").fill(code)
    await page.getByRole("button", { name: "Continue" }).click()
    if (works) await expect(page).toHaveURL("/")
    else await expect(page.getByRole("alert").first()).toContainText("was used already")
    if (works) {
      await page.goto("/settings")
      await expect(page.getByText("9 are left")).toBeVisible()
    }
  }
})

test("a passkey finishes a sign-in, and signs in alone", async ({ page, signIn, world }) => {
  await withDevice(page)
  const { agent } = await signIn()
  await page.goto("/settings")
  await page.getByRole("button", { name: "Add a passkey" }).click()
  await page.getByLabel("Name of the passkey").fill("Laptop")
  await page.getByRole("button", { name: "Create the passkey" }).click()
  await expect(page.locator(".given-codes code")).toHaveCount(10)
  await page.getByRole("button", { name: "Done" }).click()
  const list = page.getByRole("region", { name: "Second factor" }).getByRole("listitem")
  await expect(list).toContainText("Laptop")
  await signOut(page, agent.name)

  await enter(page, agent.email)
  await page.getByRole("button", { name: "Use a passkey" }).click()
  await expect(page).toHaveURL("/")
  await signOut(page, agent.name)

  await page.goto("/sign-in?returnTo=%2Fsettings")
  await page.getByRole("button", { name: "Sign in with a passkey" }).click()
  await expect(page).toHaveURL("/settings")
  await expect(list).toContainText("Last used")
  expect(await world.openSessions(agent.id)).toBe(1)

  await page.getByRole("button", { name: "Remove Laptop" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click()
  await expect(page.getByText("You have none yet.")).toBeVisible()
})

test("a global admin demands a second factor; whoever has none sets one up before anything opens", async ({
  page,
  signIn,
  world,
}) => {
  const partnerId = await world.partner()
  const { agent } = await signIn({ partnerId, role: "global_admin" })
  await page.goto("/settings/partner")
  await page.getByRole("button", { name: "Require a second factor" }).click()
  await expect(page.getByText("Required since")).toBeVisible()

  const { email } = await world.agent({ partnerId })
  await signOut(page, agent.name)
  await enter(page, email)
  await expect(page.getByRole("heading", { name: "Set up a second factor" })).toBeVisible()
  const beside = await page.context().newPage()
  await beside.goto("/")
  await expect(beside).toHaveURL(/\/sign-in/)
  await beside.close()
  await setUpApp(page)
  await page.getByRole("button", { name: "Continue" }).click()
  await expect(page).toHaveURL("/")
})

test("a password that somebody else made has to be changed at the first sign-in", async ({ page, world }) => {
  const { email } = await world.agent({ given: true })
  await enter(page, email, "/sign-in?returnTo=%2Fsettings")
  await expect(page.getByRole("heading", { name: "Choose a password of your own" })).toBeVisible()
  await page.getByLabel("New password").fill(PASSWORD)
  await page.getByRole("button", { name: "Continue" }).click()
  await expect(page.getByRole("alert").first()).toContainText("your password already")
  await page.goto("/customers")
  await expect(page).toHaveURL(/\/sign-in\?/)
  await page.goto("/sign-in/step")
  await page.getByLabel("New password").fill("words in a row here")
  await page.getByRole("button", { name: "Continue" }).click()
  await expect(page).toHaveURL("/")
})

test("a key is made after showing again who it is, by keyboard alone, and what was typed stays", async ({
  page,
  signIn,
  world,
}) => {
  const { agent } = await signIn()
  await world.proveLongAgo(agent.id)
  await page.goto("/settings/api-keys")
  await page.getByRole("button", { name: "New key" }).focus()
  await page.keyboard.press("Enter")
  await page.getByLabel("Name", { exact: true }).fill("Billing job")
  await page.keyboard.press("Enter")
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" })
  await expect(field(dialog, "Your password")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(field(dialog, "Your password")).toHaveAccessibleDescription(/Enter the password/)
  await field(dialog, "Your password").focus()
  await page.keyboard.type("a guess")
  await page.keyboard.press("Enter")
  await expect(dialog.getByRole("alert")).toContainText("not your current password")
  await field(dialog, "Your password").fill(PASSWORD)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "Billing job is created" })).toBeVisible()
})

test("whoever has a second factor is asked for that, and not for the password", async ({ page, signIn, world }) => {
  const { agent } = await signIn()
  await page.goto("/settings")
  const { secret } = await setUpApp(page)
  await page.getByRole("button", { name: "Done" }).click()
  await world.proveLongAgo(agent.id)
  await page.getByRole("button", { name: "Create new recovery codes" }).click()
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" })
  await expect(field(dialog, "Time code")).toBeFocused()
  await expect(dialog.getByRole("button", { name: "Use a recovery code" })).toBeVisible()
  await expect(dialog.getByRole("button", { name: "Use your password" })).toHaveCount(0)
  await field(dialog, "Time code").fill(nextCodeOf(secret))
  await page.keyboard.press("Enter")
  await expect(page.locator(".given-codes code")).toHaveCount(10)
})

test("signing in over a session ends it", async ({ page, context, signIn, world }) => {
  const beside = await context.newPage()
  await beside.goto("/sign-in")
  const { agent } = await signIn()
  const other = await world.agent()
  await beside.locator("input[type=email]").fill(other.email)
  await beside.locator("input[type=password]").fill(PASSWORD)
  await beside.keyboard.press("Enter")
  await expect(beside).toHaveURL("/")
  expect(await world.openSessions(agent.id)).toBe(0)
  expect(await world.openSessions(other.id)).toBe(1)
  await page.goto("/settings")
  await expect(page.getByRole("button", { name: other.name })).toBeVisible()
})
