import { dayInTaipei, typeDay, typePerson, WANG } from "./steps"
import { LANGUAGES } from "./words"
import { BUSINESS_BASIC, expect, test } from "./world"

test("an indirect provider confirms and orders", async ({ page, signIn, world }) => {
  const t = await signIn({ partner: "provider" })
  const customer = await world.customer({ partner: "provider" })
  await page.goto(`${customer.page}?update=1`)
  await typePerson(page, t, WANG)
  await typeDay(page, t, dayInTaipei())
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(page.getByText(t.statusConfirmed, { exact: true }).first()).toBeVisible()
  await page.goto(`${customer.page}/new-order`)
  await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
  await page.getByRole("button", { name: t.review }).click()
  await page.getByRole("button", { name: t.buy }).click()
  await expect(page).toHaveURL(new RegExp(`${customer.page}/orders`))
  expect(await world.count("customer_order", customer.id)).toBe(1)
})

for (const [language, sentence] of [
  ["zh-TW", "請與您的間接提供者 Tailspin Distribution 合作。"],
  ["en", "Work with your indirect provider, Tailspin Distribution."],
] as const) {
  test(`${language}: an indirect reseller is told to work with its provider, wherever it might act`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ partner: "reseller", role: "admin_agent", language })
    const customer = await world.customer({ partner: "reseller", licences: 3 })
    for (const place of ["", "/subscriptions", "/new-order"]) {
      await page.goto(`${customer.page}${place}`)
      await expect(page.getByText(sentence)).toBeVisible()
    }
    await page.goto("/customers/new")
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByRole("button", { name: t.next })).toHaveCount(0)
  })
}

for (const [language, sentence] of [
  ["zh-TW", "Microsoft 客戶合約不適用於這個雲端。"],
  ["en", "The Microsoft Customer Agreement is not available in this cloud."],
] as const) {
  test(`${language}: in 21Vianet there is no agreement to confirm, and nothing waits for it`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ partner: "china", role: "admin_agent", language })
    const customer = await world.customer({ partner: "china", licences: 3 })
    await page.goto(`${customer.page}?update=1`)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByRole("button", { name: t.saveAndContinue })).toHaveCount(0)
    await page.goto(`${customer.page}/new-order`)
    await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
    await page.getByRole("button", { name: t.review }).click()
    await page.getByRole("button", { name: t.buy }).click()
    await expect(page).toHaveURL(new RegExp(`${customer.page}/orders`))
  })
}

for (const language of LANGUAGES) {
  test(`${language}: a sandbox is marked on every page, and gated like production`, async ({ page, signIn, world }) => {
    const t = await signIn({ partner: "sandbox", role: "admin_agent", language })
    const customer = await world.customer({ partner: "sandbox" })
    for (const place of ["/", "/customers", customer.page, "/orders", "/activity-log", "/settings", "/customers/new"]) {
      await page.goto(place)
      await expect(page.getByText(language === "en" ? "Sandbox" : "沙箱環境", { exact: true }).first()).toBeVisible()
    }
    await page.goto(`${customer.page}/new-order`)
    await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
    await page.getByRole("button", { name: t.review }).click()
    await page.getByRole("button", { name: t.buy }).click()
    await expect(page.getByRole("button", { name: t.saveAndContinue })).toBeVisible()
  })
}

for (const [language, heading, sentence] of [
  ["zh-TW", "沙箱測試", "只有系統管理代理人可以切換。"],
  ["en", "Sandbox test", "Only admin agents can switch this."],
] as const) {
  test(`${language}: in a sandbox an admin agent pretends that the customer accepted directly, which opens the gate`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ partner: "sandbox", role: "admin_agent", language })
    const customer = await world.customer({ partner: "sandbox" })
    const pretend = page.getByRole("button", { name: t.pretend })
    const cancel = page.getByRole("button", { name: t.cancelDirect })
    await page.goto(customer.page)
    await expect(page.getByText(t.statusRequired, { exact: true })).toBeVisible()
    await pretend.click()
    await expect(cancel).toBeFocused()
    // The second press of a double click whose first one is answered already.
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    expect(await cancel.getAttribute("aria-busy")).toBeNull()
    await expect(page.getByRole("main").getByText(t.statusDirect, { exact: true }).first()).toBeVisible()
    expect(await world.count("direct_acceptance", customer.id)).toBe(1)

    await page.keyboard.press("Enter")
    await expect(pretend).toBeFocused()
    await expect(page.getByText(t.statusRequired, { exact: true })).toBeVisible()
    await page.keyboard.press("Space")
    await expect(cancel).toBeFocused()
    expect(await world.count("direct_acceptance", customer.id)).toBe(3)

    await page.goto(`${customer.page}/new-order`)
    await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
    await page.getByRole("button", { name: t.review }).click()
    await page.getByRole("button", { name: t.buy }).click()
    await expect(page).toHaveURL(new RegExp(`${customer.page}/orders`))
  })

  test(`${language}: a sales agent of the sandbox sees what holds, and who can switch it`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ partner: "sandbox", role: "sales_agent", language })
    await page.goto((await world.customer({ partner: "sandbox" })).page)
    const panel = page.getByRole("region", { name: heading })
    await expect(panel.getByText(sentence)).toBeVisible()
    await expect(panel.getByRole("status")).toBeVisible()
    await expect(page.getByRole("button", { name: t.pretend })).toHaveCount(0)
  })

  test(`${language}: in production nothing can be pretended`, async ({ page, signIn, world }) => {
    const t = await signIn({ role: "admin_agent", language })
    await page.goto((await world.customer()).page)
    await expect(page.getByRole("link", { name: t.update })).toBeVisible()
    await expect(page.getByText(heading)).toHaveCount(0)
  })
}
