import { LANGUAGES } from "./words"
import { test } from "./world"
for (const language of LANGUAGES)
  test(`look ${language}`, async ({ page, signIn, world }) => {
    await signIn({ language })
    const customer = await world.customer()
    for (const [theme, width] of [["light", 1440], ["dark", 390], ["dark", 1440], ["light", 390]] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${customer.page}/correct`)
      await page.screenshot({ path: `/tmp/e-look-${language}-${theme}-${width}.png`, fullPage: true })
      await page.goto(`${customer.page}?corrected=1`)
      await page.screenshot({ path: `/tmp/e-look-account-${language}-${theme}-${width}.png`, fullPage: true })
    }
  })
