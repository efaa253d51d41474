import { dayInTaipei, freshDomain, TANIA, typeCompany, typeDay, typePerson, WANG } from "./steps"
import { LANGUAGES } from "./words"
import { BUSINESS_BASIC, expect, test } from "./world"

const ROLE_IN = { "zh-TW": "admin_agent", en: "sales_agent" } as const

for (const language of LANGUAGES) {
  test(`${language}: the how-to for a new customer holds line by line, for the ${ROLE_IN[language]}`, async ({
    page,
    signIn,
  }) => {
    const t = await signIn({ language, role: ROLE_IN[language] })

    // 1. Select Customers, select New customer, then select Account info.
    await page.getByRole("link", { name: t.customers, exact: false }).first().click()
    await page.getByRole("link", { name: t.newCustomer }).click()
    await page.getByRole("link", { name: t.accountInfo }).click()

    // 2. Enter the company and the primary contact.
    const company = page.getByRole("region", { name: t.company, exact: true })
    const name = `Lucerne ${freshDomain()}`
    await typeCompany(company, page, t, { name: name, domain: freshDomain() })
    await typePerson(page.getByRole("region", { name: t.primaryContact, exact: true }), t, WANG)

    // 3. Under Microsoft Customer Agreement, select the check box. 4. Enter the date.
    const agreement = page.getByRole("region", { name: t.agreement, exact: true })
    await agreement.getByLabel(t.accepted).check()
    await typeDay(agreement, t, dayInTaipei(-1))

    // 5. The primary contact is shown by default; Update, and enter who accepted.
    await expect(agreement.getByText("王小明")).toBeVisible()
    await agreement.getByRole("button", { name: t.update }).click()
    await typePerson(agreement, t, TANIA)

    // 6. Next, and the rest of the steps.
    await page.getByRole("button", { name: t.next }).click()
    await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("15")
    await page.getByRole("button", { name: t.next }).click()
    await expect(page).toHaveURL(/\/review$/)
    await page.getByRole("button", { name: t.submit }).click()

    // The confirmation: Microsoft ID, user name, password, and the order.
    await expect(page.getByText(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/).first()).toBeVisible()
    await expect(page.getByText(/^admin@.*\.onmicrosoft\.com$/)).toBeVisible()
    await page.getByRole("button", { name: t.done }).click()
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible()
    await expect(page.getByText(t.statusConfirmed, { exact: true }).first()).toBeVisible()
    await expect(page.getByText(TANIA.email).first()).toBeVisible()
  })
}

test("a customer can be created unticked; what was chosen waits in its cart", async ({ page, signIn }) => {
  const t = await signIn()
  await page.goto("/customers/new")
  const name = `Waiting ${freshDomain()}`
  await typeCompany(page, page, t, { name: name, domain: freshDomain() })
  await typePerson(page, t, TANIA)
  await page.getByRole("button", { name: t.next }).click()
  await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("3")
  await page.getByRole("button", { name: t.next }).click()
  await page.getByRole("button", { name: t.submit }).click()
  await expect(page.getByText("The order waits for the confirmation")).toBeVisible()
  await page.getByRole("button", { name: t.done }).click()
  await expect(page.getByText(t.statusRequired, { exact: true }).first()).toBeVisible()
  await page.goto(`${new URL(page.url()).pathname}/new-order/review`)
  await expect(page.getByRole("cell", { name: BUSINESS_BASIC.name })).toBeVisible()
})

test("a helpdesk agent is told why it cannot create a customer", async ({ page, signIn }) => {
  const t = await signIn({ role: "helpdesk_agent" })
  await page.goto("/customers")
  await expect(page.getByRole("link", { name: t.newCustomer })).toHaveCount(0)
  await page.goto("/customers/new")
  await expect(page.getByText("Only admin agents and sales agents may create a customer.")).toBeVisible()
  await expect(page.getByLabel(t.companyName)).toHaveCount(0)
})

test("a draft is there again after a reload and on another device, and can be discarded", async ({
  page,
  browser,
  signIn,
  baseURL,
}) => {
  const t = await signIn()
  await page.goto("/customers/new")
  const name = `Draft ${freshDomain()}`
  await page.getByLabel(t.companyName).fill(name)
  await page.getByLabel(t.city).fill("Taipei")
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(t.companyName)).toHaveValue(name)

  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) })
  const other = await elsewhere.newPage()
  await signIn({}, other)
  await other.goto(new URL(page.url()).pathname)
  await expect(other.getByLabel(t.city)).toHaveValue("Taipei")
  await elsewhere.close()

  await page.getByRole("button", { name: "Discard draft" }).click()
  await page.getByRole("button", { name: "Discard the draft" }).click()
  await expect(page).toHaveURL("/customers/drafts")
  await expect(page.getByText(name)).toHaveCount(0)
})

test("a draft is discarded from the list of drafts, and a list that still shows it loses it too", async ({
  page,
  context,
  signIn,
}) => {
  const t = await signIn()
  await page.goto("/customers/new")
  const name = `Draft ${freshDomain()}`
  await page.getByLabel(t.companyName).fill(name)
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  await page.goto("/customers/drafts")
  const second = await context.newPage()
  await second.goto("/customers/drafts")
  for (const list of [page, second]) {
    await list.getByRole("button", { name: `Discard ${name}` }).click()
    await list.getByRole("dialog").getByRole("button", { name: "Discard draft" }).click()
    await expect(list.getByRole("heading", { level: 1 })).toBeFocused()
    await expect(list.getByText(name)).toHaveCount(0)
  }
})

test("a double click on Submit, and Submit in another tab, make one customer", async ({
  page,
  context,
  signIn,
  world,
}) => {
  const t = await signIn()
  await page.goto("/customers/new")
  const name = `Once ${freshDomain()}`
  await typeCompany(page, page, t, { name: name, domain: freshDomain() })
  await typePerson(page, t, TANIA)
  await page.getByRole("button", { name: t.next }).click()
  await expect(page.getByLabel(t.licencesOf(BUSINESS_BASIC.name))).toBeVisible()
  await page.getByRole("button", { name: t.next }).click()
  await expect(page).toHaveURL(/\/review$/)
  const second = await context.newPage()
  await second.goto(new URL(page.url()).pathname)
  await page.getByRole("button", { name: t.submit }).dblclick()
  await expect(page.getByText(`${name} has been created`)).toBeVisible()
  await second.getByRole("button", { name: t.submit }).click()
  await expect(second.getByText(/has become (a|this) customer/).first()).toBeVisible()
  expect(await world.customersNamed(name)).toBe(1)
})
