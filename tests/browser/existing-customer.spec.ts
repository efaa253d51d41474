import { dayInTaipei, TANIA, typeDay, typePerson, WANG } from "./steps"
import { LANGUAGES } from "./words"
import { expect, test } from "./world"

for (const language of LANGUAGES) {
  for (const role of ["admin_agent", "sales_agent"]) {
    test(`${language}: the how-to for an existing customer holds line by line, for the ${role}`, async ({
      page,
      signIn,
      world,
    }) => {
      const t = await signIn({ language, role })
      const customer = await world.customer()

      // 1. Select Customers, then find and select the customer. 2. Select Account info.
      await page.getByRole("link", { name: t.customers }).first().click()
      await page.getByRole("searchbox").fill(customer.name)
      await page.getByRole("link", { name: customer.name }).click()
      await page.getByRole("link", { name: t.accountInfo }).click()

      // 3. Under Microsoft Customer Agreement, select Update. 4. Who accepted. 5. When. 6. Save and continue.
      const agreement = page.getByRole("region", { name: t.agreement, exact: true })
      await agreement.getByRole("link", { name: t.update }).click()
      await typePerson(agreement, t, WANG)
      await typeDay(agreement, t, dayInTaipei())
      await agreement.getByRole("button", { name: t.saveAndContinue }).click()

      // Whether a confirmation was given is seen here from now on.
      await expect(page.getByText(t.statusConfirmed, { exact: true }).first()).toBeVisible()
      await expect(agreement.getByText(WANG.email)).toBeVisible()
      await expect(agreement.getByText("+886255500142")).toBeVisible()
      expect(await world.count("confirmation", customer.id)).toBe(1)
    })
  }

  test(`${language}: a helpdesk agent sees the facts and why it cannot confirm`, async ({ page, signIn, world }) => {
    const t = await signIn({ language, role: "helpdesk_agent" })
    const customer = await world.customer({ confirmedBy: TANIA })
    await page.goto(`${customer.page}?update=1`)
    const agreement = page.getByRole("region", { name: t.agreement, exact: true })
    await expect(agreement.getByText(TANIA.email)).toBeVisible()
    await expect(agreement.getByText(t.notAllowed, { exact: false })).toBeVisible()
    await expect(agreement.getByRole("link", { name: t.update })).toHaveCount(0)
    await expect(page.getByRole("button", { name: t.saveAndContinue })).toHaveCount(0)
  })
}

test("a global admin by that role alone cannot confirm", async ({ page, signIn, world }) => {
  const t = await signIn({ role: "global_admin" })
  const customer = await world.customer()
  await page.goto(customer.page)
  await expect(page.getByText(t.notAllowed, { exact: false })).toBeVisible()
})

test("the same person again is told that nothing differs, and confirmed on purpose with a reason", async ({
  page,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  await page.goto(`${customer.page}?update=1`)
  await typePerson(page, t, TANIA)
  await typeDay(page, t, dayInTaipei())
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(page.getByRole("heading", { name: "The same person as in the newest confirmation" })).toBeFocused()
  await page.getByRole("button", { name: "Confirm again" }).click()
  await expect(page.getByRole("alert").getByText("Give the reason")).toBeVisible()
  await page.getByLabel("Reason for confirming again").fill("Signed the new version.")
  await page.getByRole("button", { name: "Confirm again" }).click()
  await expect(page.getByText("Reason: Signed the new version.", { exact: false })).toBeVisible()
  expect(await world.count("confirmation", customer.id)).toBe(2)
})

test("a mistaken record is withdrawn with a reason, stays in the history, and the gate closes", async ({
  page,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  await page.goto(customer.page)
  await page.getByRole("button", { name: /^Withdraw/ }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Withdraw the record" }).click()
  await expect(dialog.getByText("Give the reason").first()).toBeVisible()
  await dialog.getByLabel("Reason").fill("Another company's contact.")
  await dialog.getByRole("button", { name: "Withdraw the record" }).click()
  await expect(page.getByText(t.statusRequired, { exact: true }).first()).toBeVisible()
  await expect(page.getByText("Reason: Another company's contact.")).toBeVisible()
})

test("a second tab that is behind records nothing twice and says so", async ({ page, context, signIn, world }) => {
  const t = await signIn()
  const customer = await world.customer()
  const second = await context.newPage()
  for (const tab of [page, second]) {
    await tab.goto(`${customer.page}?update=1`)
    await typePerson(tab, t, WANG)
    await typeDay(tab, t, dayInTaipei())
  }
  await page.getByRole("button", { name: t.saveAndContinue }).dblclick()
  await expect(page.getByText(t.statusConfirmed, { exact: true }).first()).toBeVisible()
  await second.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(second.getByText("Somebody changed this while the page was open.", { exact: false })).toBeVisible()
  await expect(second.getByLabel(t.email)).toHaveValue(WANG.email)
  expect(await world.count("confirmation", customer.id)).toBe(1)
})

test("what a colleague confirmed meanwhile is at the head of the customer's next page", async ({
  page,
  browser,
  signIn,
  world,
  baseURL,
}) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}/subscriptions`)
  await expect(page.getByText(t.statusRequired, { exact: true })).toBeVisible()

  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) })
  const colleague = await elsewhere.newPage()
  await signIn({}, colleague)
  await colleague.goto(`${customer.page}?update=1`)
  await typePerson(colleague, t, TANIA)
  await typeDay(colleague, t, dayInTaipei())
  await colleague.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(colleague.getByText(t.statusConfirmed, { exact: true })).toBeVisible()
  await elsewhere.close()

  await page.getByRole("link", { name: t.accountInfo }).click()
  await expect(page.getByText(TANIA.email).first()).toBeVisible()
  await expect(page.getByText(t.statusConfirmed, { exact: true })).toBeVisible()
})

test("the record of a confirmation stands by itself, to be printed", async ({ page, signIn, world }) => {
  await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  await page.goto(customer.page)
  await page.getByRole("link", { name: "Print record" }).click()
  await expect(
    page.getByRole("heading", { name: "Record of confirmation: Microsoft Customer Agreement" }),
  ).toBeVisible()
  await expect(
    page.getByRole("article").getByText(`Northwind Cloud confirms that its customer ${customer.name}`),
  ).toBeVisible()
  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("navigation").first()).toBeHidden()
  await expect(page.getByRole("article").getByText(customer.id)).toBeVisible()
})
