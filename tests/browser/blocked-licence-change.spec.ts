import { dayInTaipei, TANIA, typeDay, typePerson, WANG } from "./steps"
import { LANGUAGES } from "./words"
import { BUSINESS_BASIC, expect, test } from "./world"

const ROLE_IN = { "zh-TW": "admin_agent", en: "sales_agent" } as const

for (const language of LANGUAGES) {
  for (const [direction, to] of [
    ["up", "12"],
    ["down", "8"],
  ] as const) {
    test(`${language}: a licence change ${direction} is stopped, confirmed in its place, and gone on with, for the ${ROLE_IN[language]}`, async ({
      page,
      signIn,
      world,
    }) => {
      const t = await signIn({ language, role: ROLE_IN[language] })
      const customer = await world.customer({ licences: 10 })
      await page.goto(customer.page)
      await page.getByRole("link", { name: t.subscriptions }).click()
      await page.getByRole("button", { name: t.change(BUSINESS_BASIC.name) }).click()
      await page.getByLabel(t.licences, { exact: true }).fill(to)
      await page.getByRole("button", { name: t.save, exact: true }).click()

      await typePerson(page, t, WANG)
      await typeDay(page, t, dayInTaipei(-3))
      await page.getByRole("button", { name: t.saveAndContinue }).click()

      // The number typed is kept; the focus waits on Save, and one more press of it changes the count.
      await expect(page.getByLabel(t.licences, { exact: true })).toHaveValue(to)
      await expect(page.getByRole("button", { name: t.save, exact: true })).toBeFocused()
      await page.keyboard.press("Enter")
      await expect(page.getByLabel(t.licences, { exact: true })).toHaveCount(0)
      await expect(
        page.getByRole("row", { name: BUSINESS_BASIC.name }).getByRole("cell", { name: to, exact: true }),
      ).toBeVisible()
      expect(await world.count("confirmation", customer.id)).toBe(1)
    })
  }
}

test("suspend, auto-renewal and cancel never wait for the confirmation", async ({ page, signIn, world }) => {
  await signIn()
  const customer = await world.customer({ licences: 10 })
  await page.goto(`${customer.page}/subscriptions`)
  for (const [act, confirm, result] of [
    ["Switch auto-renewal off", "Switch auto-renewal off", "Auto-renewal off"],
    ["Suspend", "Suspend", "Suspended"],
    ["Reactivate", "Reactivate", "Active"],
    ["Cancel subscription", "Cancel the subscription", "Cancelled"],
  ]) {
    await page.getByRole("button", { name: `More for ${BUSINESS_BASIC.name}` }).click()
    await page.getByRole("menuitem", { name: act ?? "" }).click()
    await page
      .getByRole("dialog")
      .getByRole("button", { name: confirm ?? "" })
      .click()
    await expect(
      page.getByRole("row", { name: BUSINESS_BASIC.name }).getByText(result ?? "", { exact: true }),
    ).toBeVisible()
  }
})

test("a helpdesk agent sees the subscriptions and why it cannot change them", async ({ page, signIn, world }) => {
  await signIn({ role: "helpdesk_agent" })
  const customer = await world.customer({ licences: 10, confirmedBy: TANIA })
  await page.goto(`${customer.page}/subscriptions`)
  await expect(
    page.getByText("Only admin agents and sales agents may change subscriptions.", { exact: false }),
  ).toBeVisible()
  await expect(page.getByRole("button", { name: /^(Change|More)/ })).toHaveCount(0)
})
