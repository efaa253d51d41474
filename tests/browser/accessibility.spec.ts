import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { STATES, screensOf } from "./screens"
import { LANGUAGES } from "./words"
import { expect, test } from "./world"

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

for (const language of LANGUAGES) {
  for (const [theme, width] of [
    ["light", 1440],
    ["dark", 390],
  ] as const) {
    test(`${language}, ${theme}, ${width} px: axe finds nothing on any screen`, async ({ page, signIn, world }) => {
      test.setTimeout(600_000)
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto("/sign-in")
      await expectNothingFound(page, "/sign-in")
      const t = await signIn({ language, role: "admin_agent" })
      for (const screen of await screensOf(world)) {
        await page.goto(screen)
        await expectNothingFound(page, screen)
      }
      for (const { name, open, within } of STATES) {
        await open(page, t, world)
        await expectNothingFound(page, name, within)
      }
    })
  }

  test(`${language}: no screen scrolls sideways, from 360 px to wide`, async ({ page, signIn, world }) => {
    await signIn({ language, role: "admin_agent" })
    for (const screen of await screensOf(world)) {
      await page.goto(screen)
      for (const width of [360, 800, 1024, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(sideways, `${screen} at ${width} px`).toBeLessThanOrEqual(0)
      }
    }
  })
}

async function expectNothingFound(page: Page, screen: string, within = "html"): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(RULES).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)
  expect(found, screen).toEqual([])
}

test("a customer is confirmed by keyboard alone", async ({ page, signIn, world }) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto("/customers")
  // The key works once the page is alive.
  await expect(async () => {
    await page.keyboard.press("/")
    await expect(page.getByRole("searchbox")).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.type(customer.name)
  await expect(page.getByRole("link", { name: customer.name })).toBeVisible()
  await page.getByRole("link", { name: customer.name }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: customer.name, level: 1 })).toBeVisible()
  await page.getByRole("link", { name: t.update }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: t.agreement })).toBeFocused()
  await page.keyboard.press("Tab")
  for (const text of ["Ada", "Byron", "ada.byron@example.com", ""]) {
    await expect(page.locator("input:focus")).toBeVisible()
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type(text || " ")
    await page.keyboard.press("Tab")
  }
  await page.keyboard.type("01102026")
  await page.getByRole("button", { name: t.saveAndContinue }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByText(t.statusConfirmed, { exact: true }).first()).toBeVisible()
  await expect(page.getByRole("region", { name: t.agreement, exact: true }).getByText("1 Oct 2026")).toBeVisible()
})
