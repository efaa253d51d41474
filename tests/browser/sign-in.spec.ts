import { signOut } from "./sign-out"
import { dayInTaipei, TANIA, typeDay, typePerson } from "./steps"
import { LANGUAGES, WORDS } from "./words"
import { expect, test } from "./world"

for (const language of LANGUAGES) {
  test.describe(() => {
    test.use({ locale: language })

    test(`the first language follows a browser in ${language}`, async ({ page }) => {
      await page.goto("/sign-in")
      await expect(page.getByRole("heading", { name: WORDS[language].signIn })).toBeVisible()
      await expect(page.getByLabel(WORDS[language].email)).toBeVisible()
      await expect(page.getByLabel(WORDS[language].password)).toBeVisible()
    })
  })
}

test("a wrong password keeps the address, and does not say which of the two was wrong", async ({ page, world }) => {
  const { email } = await world.agent()
  await page.goto("/sign-in")
  for (const typed of [email, "nobody@northwind.example"]) {
    await page.getByLabel("Email address").fill(typed)
    await page.getByLabel("Password").fill("wrong")
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await expect(page.getByRole("alert").first()).toContainText("email address or the password")
    await expect(page.getByLabel("Email address")).toHaveValue(typed)
    await expect(page.getByLabel("Password")).toHaveValue("")
  }
})

test("after many wrong passwords the right one has to wait as well, and the answer says how long", async ({
  page,
  world,
}) => {
  const { email } = await world.agent()
  await page.goto("/sign-in")
  const tryWith = async (password: string) => {
    await page.getByLabel("Email address").fill(email)
    await page.getByLabel("Password").fill(password)
    const answer = page.waitForResponse((response) => response.request().method() === "POST")
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await answer
  }
  await world.wrongPasswords(email, 15)
  await tryWith("wrong")
  await expect(page.getByRole("alert").first()).toContainText("email address or the password")
  await page.reload()
  await tryWith("concord-demo")
  await expect(page.getByRole("alert").first()).toContainText(/Try again in \d{3} seconds/)
  await expect(page.getByLabel("Email address")).toHaveValue(email)
})

test("a browser that is known to the account does not wait for strangers, and tells the sign-in pages alone", async ({
  page,
  context,
  signIn,
  world,
}) => {
  const { agent } = await signIn()
  const known = (await context.cookies()).filter(({ name }) => name.startsWith("known"))
  expect(known).toMatchObject([{ path: "/sign-in", httpOnly: true }])
  await world.wrongPasswords(agent.email, 15)
  await signOut(page, agent.name)
  for (const [cookies, waits] of [
    [[], true],
    [known, false],
  ] as const) {
    await context.clearCookies()
    await context.addCookies([...cookies])
    for (const password of ["wrong", "concord-demo"]) {
      await page.goto("/sign-in")
      await page.getByLabel("Email address").fill(agent.email)
      await page.getByLabel("Password").fill(password)
      await page.getByRole("button", { name: "Sign in", exact: true }).click()
      if (password === "wrong") await expect(page.getByRole("alert").first()).toContainText("the password")
    }
    if (waits) await expect(page.getByRole("alert").first()).toContainText(/Try again in \d{3} seconds/)
    else await expect(page).toHaveURL("/")
  }
})

test("after signing out the way back is closed, and signing in leads to the page that was asked for", async ({
  page,
  signIn,
  world,
}) => {
  const { agent } = await signIn()
  const customer = await world.customer()
  await page.getByRole("button", { name: agent.name }).click()
  await page.getByRole("menuitem", { name: "Sign out" }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto(customer.page)
  await expect(page).toHaveURL(/\/sign-in\?/)
  await page.getByLabel("Email address").fill(agent.email)
  await page.getByLabel("Password").fill("concord-demo")
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(page).toHaveURL(customer.page)
})

test("a session that ends while a form is open loses nothing that was typed", async ({
  page,
  context,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}?update=1`)
  await typePerson(page, t, TANIA)
  await typeDay(page, t, dayInTaipei())
  await world.endSessions(t.agent.id)
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(page.getByText("Your session has ended.", { exact: false })).toBeVisible()
  await expect(page.getByLabel(t.email)).toHaveValue(TANIA.email)

  const beside = await context.newPage()
  await signIn({}, beside)
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(page.getByText(t.statusConfirmed, { exact: true }).first()).toBeVisible()
})

test("a session that was ended elsewhere leads to the sign-in page, which says so, and back to the page asked for", async ({
  page,
  signIn,
  world,
}) => {
  const { agent } = await signIn()
  await world.endSessions(agent.id)
  await page.goto("/customers?status=required")
  await expect(page.getByRole("heading", { name: "Your session has ended" })).toBeVisible()
  await page.getByLabel("Email address").fill(agent.email)
  await page.getByLabel("Password").fill("concord-demo")
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(page).toHaveURL("/customers?status=required")
})

test("a blocked agent is out at once", async ({ page, signIn, world }) => {
  const { agent } = await signIn()
  await world.block(agent.id)
  await page.goto("/customers")
  await expect(page).toHaveURL(/\/sign-in/)
})

test("the language switched in the header is the agent's from then on", async ({ page, browser, signIn, baseURL }) => {
  const { agent } = await signIn({ language: "en" })
  await page.getByRole("button", { name: "switch language" }).click()
  await expect(page.getByRole("heading", { name: WORDS["zh-TW"].home, level: 1 })).toBeVisible()
  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }), locale: "en" })
  const other = await elsewhere.newPage()
  await other.goto("/sign-in")
  await other.getByLabel("Email address").fill(agent.email)
  await other.getByLabel("Password").fill("concord-demo")
  await other.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(other.getByRole("heading", { name: WORDS["zh-TW"].home, level: 1 })).toBeVisible()
  await elsewhere.close()
})

for (const language of LANGUAGES) {
  test(`${language}: an agent sees where it is signed in, and signs out elsewhere, by keyboard alone`, async ({
    page,
    signIn,
    browser,
  }) => {
    const { agent, ...t } = await signIn({ language })
    const elsewhere = await browser.newContext()
    const other = await elsewhere.newPage()
    await other.goto("/sign-in")
    await other.locator("input[type=email]").fill(agent.email)
    await other.locator("input[type=password]").fill("concord-demo")
    await other.keyboard.press("Enter")
    await expect(other).toHaveURL("/")

    await page.goto("/settings")
    const list = page.getByRole("region", { name: t.signedInPlaces })
    await expect(list.getByRole("listitem")).toHaveCount(2)
    await expect(list.getByRole("listitem").first()).toContainText(t.thisBrowser)
    await expect(list.getByText("Chrome, Windows")).toHaveCount(2)

    const signOut = list.getByRole("button", { name: t.signOut, exact: true })
    await expect(signOut).toBeEnabled()
    await signOut.focus()
    await page.keyboard.press("Enter")
    await expect(page.getByText(t.signedOutThere)).toBeVisible()
    await expect(list.getByRole("listitem")).toHaveCount(1)
    await expect(list.getByRole("button")).toHaveCount(0)
    await other.goto("/customers")
    await expect(other).toHaveURL(/\/sign-in\?/)
    await page.goto("/customers")
    await expect(page).toHaveURL("/customers")
    await elsewhere.close()
  })
}
