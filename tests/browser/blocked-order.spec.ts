import { dayInTaipei, TANIA, typeDay, typePerson, WANG } from "./steps"
import { LANGUAGES } from "./words"
import { BUSINESS_BASIC, expect, test } from "./world"

const ROLE_IN = { "zh-TW": "sales_agent", en: "admin_agent" } as const

for (const language of LANGUAGES) {
  test(`${language}: an order for a customer never confirmed asks for the confirmation and goes on, for the ${ROLE_IN[language]}`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ language, role: ROLE_IN[language] })
    const customer = await world.customer()
    await page.goto(customer.page)
    await page.getByRole("link", { name: t.newOrder }).click()
    await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("20")
    await page.getByRole("button", { name: t.review }).click()

    // Trying to buy prompts for the confirmation; the cart stays in view.
    await page.getByRole("button", { name: t.buy }).click()
    await expect(page.getByRole("cell", { name: BUSINESS_BASIC.name })).toBeVisible()
    await typePerson(page, t, WANG)
    await typeDay(page, t, dayInTaipei())
    await page.getByRole("button", { name: t.saveAndContinue }).click()

    // The same order continues where it stood; nothing was ordered by itself.
    await expect(page.getByRole("button", { name: t.buy })).toBeFocused()
    expect(await world.count("customer_order", customer.id)).toBe(0)
    await page.getByRole("button", { name: t.buy }).dblclick()
    await expect(page).toHaveURL(new RegExp(`${customer.page}/orders`))
    expect(await world.count("customer_order", customer.id)).toBe(1)
    await page.getByRole("link", { name: t.subscriptions }).click()
    await expect(
      page.getByRole("row", { name: BUSINESS_BASIC.name }).getByRole("cell", { name: "20", exact: true }),
    ).toBeVisible()
  })
}

test("the agent is told before filling the cart, and the refused order is on the home page and in the log", async ({
  page,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}/new-order`)
  await expect(page.getByText(`You can fill a cart for ${customer.name}`, { exact: false })).toBeVisible()
  await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
  await page.getByRole("button", { name: t.review }).click()
  await page.getByRole("button", { name: t.buy }).click()
  await expect(page.getByRole("heading", { name: "Before you buy, confirm that the customer accepted" })).toBeFocused()
  await page.goto("/")
  await expect(page.getByRole("link", { name: customer.name, exact: true })).toBeVisible()
  await page.goto(`${customer.page}/activity-log`)
  await expect(page.getByRole("row", { name: "Order refused" })).toBeVisible()
})

test("a helpdesk agent is told why it cannot order", async ({ page, signIn, world }) => {
  const t = await signIn({ role: "helpdesk_agent" })
  const customer = await world.customer()
  await page.goto(customer.page)
  await expect(page.getByRole("link", { name: t.newOrder })).toHaveCount(0)
  await page.goto(`${customer.page}/new-order`)
  await expect(page.getByText("Only admin agents and sales agents may place orders.", { exact: false })).toBeVisible()
})

test("a confirmed customer's order is placed at once; its cart in a second tab says that it was ordered", async ({
  page,
  context,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  await page.goto(`${customer.page}/new-order`)
  await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("4")
  await page.getByRole("button", { name: t.review }).click()
  await expect(page.getByRole("button", { name: t.buy })).toBeVisible()
  const second = await context.newPage()
  await second.goto(new URL(page.url()).pathname)
  await page.getByRole("button", { name: t.buy }).click()
  await expect(page).toHaveURL(new RegExp(`${customer.page}/orders`))
  await second.getByRole("button", { name: t.buy }).click()
  await expect(second.getByText(/This cart was ordered already, as order/)).toBeVisible()
  expect(await world.count("customer_order", customer.id)).toBe(1)
})
