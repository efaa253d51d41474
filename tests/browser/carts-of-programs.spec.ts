import { TANIA } from "./steps"
import { LANGUAGES } from "./words"
import { BUSINESS_BASIC, expect, test } from "./world"

const LINES = {
  "zh-TW": { first: "第 1 筆：Front desk", second: "第 2 筆：櫃台" },
  en: { first: "Line 1: Front desk", second: "Line 2: 櫃台" },
} as const

for (const language of LANGUAGES) {
  test(`${language}: a cart that a program filled with one product twice shows both lines; each is changed and removed by itself`, async ({
    page,
    request,
    signIn,
    world,
  }) => {
    const t = await signIn({ language })
    const { first, second } = LINES[language]
    const customer = await world.customer({ confirmedBy: TANIA })
    const key = await world.apiKey("northwind", t.agent.id)
    const lineItems = ["Front desk", "櫃台", "Branch"].map((friendlyName, place) => {
      return { catalogItemId: BUSINESS_BASIC.id, quantity: place + 5, friendlyName }
    })
    const headers = { Authorization: `Bearer ${key}` }
    const carts = `/v1${customer.page}/carts`
    const cart = await (await request.post(carts, { headers, data: { lineItems } })).json()
    const kept = async () => {
      const { lineItems } = await (await request.get(`${carts}/${cart.id}`, { headers })).json()
      return lineItems.map((line: { friendlyName: string; quantity: number }) => [line.friendlyName, line.quantity])
    }

    await page.goto(`${customer.page}/new-order`)
    const line = (words: string) => page.getByRole("row", { name: words }).getByRole("spinbutton")
    await expect(line(first)).toHaveValue("5")
    await line(second).fill("9")
    await line("Branch").fill("0")
    await page.getByRole("button", { name: t.review }).click()
    await expect(page.getByRole("row", { name: second }).getByRole("cell", { name: "9", exact: true })).toBeVisible()
    await expect(page.getByRole("row", { name: BUSINESS_BASIC.name })).toHaveCount(2)
    expect(await kept()).toEqual([
      ["Front desk", 5],
      ["櫃台", 9],
    ])

    await page.getByRole("button", { name: t.buy }).click()
    await expect(page).toHaveURL(new RegExp(`${customer.page}/orders`))
    expect(await world.count("subscription", customer.id)).toBe(2)
    await page.getByRole("link", { name: t.subscriptions }).click()
    await expect(
      page.getByRole("row", { name: "Front desk" }).getByRole("cell", { name: "5", exact: true }),
    ).toBeVisible()
    await expect(page.getByRole("row", { name: "櫃台" }).getByRole("cell", { name: "9", exact: true })).toBeVisible()
  })
}

test("a line of two that is more than its product allows is told at that very line", async ({
  page,
  request,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer()
  const headers = { Authorization: `Bearer ${await world.apiKey("northwind", t.agent.id)}` }
  const lineItems = [1, 2].map((quantity) => ({ catalogItemId: BUSINESS_BASIC.id, quantity }))
  expect((await request.post(`/v1${customer.page}/carts`, { headers, data: { lineItems } })).status()).toBe(201)
  await page.goto(`${customer.page}/new-order`)
  await page.getByRole("row", { name: "Line 2" }).getByRole("spinbutton").fill("301")
  await page.getByRole("button", { name: t.review }).click()
  await expect(page.getByRole("row", { name: "Line 2" }).getByRole("spinbutton")).toHaveAttribute(
    "aria-invalid",
    "true",
  )
  await expect(page.getByRole("row", { name: "Line 1" }).getByRole("spinbutton")).not.toHaveAttribute(
    "aria-invalid",
    "true",
  )
  await page.getByRole("alert").getByRole("link", { name: "Line 2" }).click()
  await expect(page.getByRole("row", { name: "Line 2" }).getByRole("spinbutton")).toBeFocused()
})

test("a cart whose product was taken off sale says so before it is left out, and keeps the rest", async ({
  page,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  const gone = await world.cartWithWithdrawn("northwind", customer.id)
  await page.goto(`${customer.page}/new-order/review`)
  await expect(page.getByRole("row", { name: gone })).toBeVisible()
  await page.getByRole("link", { name: "Change the cart" }).click()
  await expect(page.getByText("1 product of this cart is no longer on sale and will be left out.")).toBeVisible()
  await page.getByRole("button", { name: t.review }).click()
  await expect(
    page.getByRole("row", { name: BUSINESS_BASIC.name }).getByRole("cell", { name: "5", exact: true }),
  ).toBeVisible()
  await expect(page.getByRole("row", { name: gone })).toHaveCount(0)
})
