import { LineToDatabase } from "@/tests/server/line-to-database"
import { OwnServer } from "@/tests/server/own-server"
import { signOut } from "./sign-out"
import { dayInTaipei, TANIA, typeDay, typePerson } from "./steps"
import { LANGUAGES } from "./words"
import { test as base, expect } from "./world"

/** A portal of its own, and the line by which it reaches the database. */
const test = base.extend<{ line: LineToDatabase; portal: OwnServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one uses from this pattern.
  line: async ({}, use) => {
    const line = await LineToDatabase.to(process.env.PORTAL_DATABASE_URL ?? "")
    await use(line)
    line.close()
  },
  portal: async ({ line }, use) => {
    const env = { DATABASE_URL: line.address, AUTH_SECRET: "only for tests" }
    const portal = await OwnServer.start(env, process.env.PORTAL_BUILD)
    await use(portal)
    await portal.stop()
  },
  baseURL: async ({ portal }, use) => use(portal.address),
})

for (const language of LANGUAGES) {
  test.describe(language, () => {
    // Whose settings cannot be read is met in the browser's language.
    test.use({ locale: language })

    test("while the database is away the portal says so, loses nothing that was typed, and goes on by itself", async ({
      page,
      signIn,
      world,
      line,
      complaints,
    }) => {
      const t = await signIn({ language })
      const customer = await world.customer()
      await page.goto(`${customer.page}?update=1`)
      await typePerson(page, t, TANIA)
      await typeDay(page, t, dayInTaipei())

      line.cut()
      await page.getByRole("button", { name: t.saveAndContinue }).click()
      await expect(page.getByRole("alert").getByText(t.busyWhileTyping)).toBeVisible()
      await expect(page.getByLabel(t.email)).toHaveValue(TANIA.email)

      const elsewhere = await page.context().newPage()
      await elsewhere.goto("/customers")
      await expect(elsewhere.getByRole("heading", { name: t.busyTitle })).toBeVisible()
      const file = await page.request.get("/customers/export", { headers: { "Accept-Language": language } })
      expect([file.status(), file.headers()["retry-after"], await file.text()]).toEqual([503, "5", t.busyFile])
      line.mend()
      await elsewhere.getByRole("button", { name: t.tryAgain }).click()
      await expect(elsewhere.getByRole("heading", { name: t.customers, level: 1 })).toBeVisible()

      await page.getByRole("button", { name: t.saveAndContinue }).click()
      await expect(page.getByText(t.statusConfirmed, { exact: true }).first()).toBeVisible()
      expect(await world.count("confirmation", customer.id)).toBe(1)
      complaints.length = 0
    })
  })
}

test("who signs in while the database is away is told to come back, not that the password is wrong", async ({
  page,
  world,
  line,
}) => {
  const { email } = await world.agent()
  await page.goto("/sign-in")
  await page.locator("input[type=email]").fill(email)
  await page.locator("input[type=password]").fill("concord-demo")
  line.cut()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("alert").getByText("The portal is busy", { exact: false })).toBeVisible()
  line.mend()
  await page.locator("input[type=password]").press("Enter")
  await expect(page).toHaveURL("/")
})

test("who signs out while the database is away is out of this browser, and told of no fault", async ({
  page,
  signIn,
  line,
}) => {
  const { agent } = await signIn()
  line.cut()
  await signOut(page, agent.name)
  await expect(page.locator("input[type=email]")).toBeVisible()
  line.mend()
  await page.goto("/customers")
  await expect(page).toHaveURL("/sign-in?returnTo=%2Fcustomers")
})
