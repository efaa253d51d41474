import { en } from "@/lib/i18n/en"
import { zhTW } from "@/lib/i18n/zh-tw"
import { LANGUAGES } from "./words"
import { expect, test } from "./world"

const MESSAGES = { en, "zh-TW": zhTW }

for (const language of LANGUAGES) {
  test(`${language}: company and contact are corrected by keyboard alone, and the log tells what they said before`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ language })
    const { company } = MESSAGES[language]
    const customer = await world.customer()
    await page.goto(customer.page)
    await page.getByRole("link", { name: company.correctCompany }).press("Enter")

    const name = page.getByLabel(t.companyName)
    await expect(name).toHaveValue(customer.name)
    await name.fill("Ltd.")
    await page.getByLabel(company.email).fill("me@northwind.example")
    await page.getByRole("button", { name: t.save, exact: true }).press("Enter")
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2)
    await expect(page.getByLabel(company.email)).toHaveValue("me@northwind.example")

    await name.fill(`${customer.name} 控股`)
    await page.getByLabel(company.email).fill("new@story.example")
    await page.getByRole("button", { name: t.save, exact: true }).press("Enter")
    await expect(page.getByText(company.corrected)).toBeVisible()
    await expect(page.getByRole("heading", { name: company.heading, exact: true })).toBeFocused()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${customer.name} 控股`)
    await page.goto(`${customer.page}/activity-log`)
    await expect(page.getByText(`${customer.name} → ${customer.name} 控股`)).toBeVisible()
    await expect(page.getByText("ming.wang@story.example → new@story.example")).toBeVisible()
  })
}

test("whoever is behind is told so, keeps what was typed, and sees what the other one corrected", async ({
  page,
  context,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}/correct`)
  await page.getByLabel(t.companyName).fill(`${customer.name} Holding`)
  const beside = await context.newPage()
  await beside.goto(`${customer.page}/correct`)
  await beside.getByLabel(t.city).fill("高雄市")
  await beside.getByRole("button", { name: t.save, exact: true }).click()
  await expect(beside.getByText(en.company.corrected)).toBeVisible()

  await page.getByRole("button", { name: t.save, exact: true }).click()
  await expect(page.getByRole("alert").filter({ hasText: "Somebody changed this" })).toBeFocused()
  await expect(page.getByLabel(t.companyName)).toHaveValue(`${customer.name} Holding`)
  await expect(page.getByLabel(t.city)).toHaveValue("高雄市")
  await page.getByRole("button", { name: t.save, exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${customer.name} Holding`)
  await expect(page.getByText("高雄市")).toBeVisible()
})

test("what a program sent and no form asks for here is seen, and can be taken away; what was not touched is not judged", async ({
  page,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer({ kept: { state: "TPE", phone: "ask for Ming" } })
  await page.goto(`${customer.page}/correct`)
  await expect(page.getByLabel(en.company.state)).toHaveValue("TPE")
  await page.getByLabel(t.companyName).fill(`${customer.name} Holding`)
  await page.getByLabel(en.company.state).fill("")
  await page.getByRole("button", { name: t.save, exact: true }).click()
  await expect(page.getByText(en.company.corrected)).toBeVisible()
  await expect(page.getByText("ask for Ming")).toBeVisible()
  await page.goto(`${customer.page}/correct`)
  await expect(page.getByLabel(t.companyName)).toHaveValue(`${customer.name} Holding`)
  await expect(page.getByLabel(en.company.state)).toHaveCount(0)
})

test("a helpdesk agent is offered no correction, and by its address told why", async ({ page, signIn, world }) => {
  await signIn({ role: "helpdesk_agent" })
  const customer = await world.customer()
  await page.goto(customer.page)
  await expect(page.getByRole("link", { name: en.company.correctCompany })).toHaveCount(0)
  await page.goto(`${customer.page}/correct`)
  await expect(page.getByText(en.company.notAllowed.role)).toBeVisible()
})
