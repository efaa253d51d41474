import type { Page } from "@playwright/test"
import { dayInTaipei, TANIA, typeCompany, typeDay, typePerson, WANG } from "./steps"
import { LANGUAGES, type Language, type WORDS } from "./words"
import { BUSINESS_BASIC, expect, test, type World } from "./world"

type Words = (typeof WORDS)[Language]

/** The three places where an acceptance is typed; the form is the same, and so are its rules. */
const FLOWS: { name: string; open: (page: Page, world: World, t: Words) => Promise<void> }[] = [
  {
    name: "account info",
    async open(page, world) {
      const customer = await world.customer()
      await page.goto(`${customer.page}?update=1`)
    },
  },
  {
    name: "checkout",
    async open(page, world, t) {
      const customer = await world.customer()
      await page.goto(`${customer.page}/new-order`)
      await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
      await page.getByRole("button", { name: t.review }).click()
      await page.getByRole("button", { name: t.buy }).click()
    },
  },
  {
    name: "licence change",
    async open(page, world, t) {
      const customer = await world.customer({ licences: 10 })
      await page.goto(`${customer.page}/subscriptions`)
      await page.getByRole("button", { name: t.change(BUSINESS_BASIC.name) }).click()
      await page.getByLabel(t.licences, { exact: true }).fill("11")
      await page.getByRole("button", { name: t.save, exact: true }).click()
    },
  },
]

for (const language of LANGUAGES) {
  for (const flow of FLOWS) {
    test(`${language}, ${flow.name}: a day after today is refused beside the field and in a summary, with nothing lost`, async ({
      page,
      signIn,
      world,
    }) => {
      const t = await signIn({ language })
      await flow.open(page, world, t)
      await typePerson(page, t, TANIA)
      await typeDay(page, t, dayInTaipei(1))
      await page.getByRole("button", { name: t.saveAndContinue }).click()

      const summary = page.getByRole("alert").filter({ hasText: t.inFuture })
      await expect(summary).toBeFocused()
      await summary.getByRole("link", { name: t.inFuture }).click()
      const field = page.getByRole("group", { name: t.acceptedOn })
      await expect(field.getByRole("spinbutton").first()).toBeFocused()
      await expect(field).toHaveAccessibleDescription(t.inFuture)
      await expect(page.getByLabel(t.email)).toHaveValue(TANIA.email)
      await expect(page.getByLabel(t.firstName)).toHaveValue(TANIA.firstName)
    })
  }
}

test("every field that is wrong is told at once, in the order of the fields, and the page's title says so", async ({
  page,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}?update=1`)
  await typePerson(page, t, { firstName: " \u3000 ", lastName: "", email: "tania.carr@fabrikam", phone: "call me" })
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([
    "Enter the first name",
    "Enter the last name",
    "Enter an email address like name@example.com",
    "Enter a phone number that can be dialled, with the country code if it is in another country",
    "Enter the day on which the agreement was accepted",
  ])
  await expect(page).toHaveTitle(/^Error: /)
})

test("a phone number that cannot be read is refused; what was typed stays", async ({ page, signIn, world }) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}?update=1`)
  await typePerson(page, t, { ...TANIA, phone: "call me" })
  await typeDay(page, t, dayInTaipei())
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(
    page.getByRole("alert").getByText("Enter a phone number that can be dialled", { exact: false }),
  ).toBeVisible()
  await expect(page.getByLabel(t.phone)).toHaveValue("call me")
})

test("31 February is refused and stays as it was typed", async ({ page, signIn, world }) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}?update=1`)
  await typePerson(page, t, TANIA)
  await typeDay(page, t, "2026-02-31")
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(page.getByRole("alert").getByText("Enter a day that exists")).toBeVisible()
  await expect(page.getByRole("group", { name: t.acceptedOn }).getByLabel(t.day, { exact: true })).toHaveValue("31")
})

test("a name of one Chinese character is right, and so is today where the agent is", async ({
  page,
  signIn,
  world,
}) => {
  // The day begins first on Kiritimati: it is tomorrow there already, or still today everywhere.
  const t = await signIn({ timeZone: "Pacific/Kiritimati" })
  const customer = await world.customer()
  await page.goto(`${customer.page}?update=1`)
  await typePerson(page, t, { ...WANG, firstName: "明" })
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Pacific/Kiritimati" }).format(new Date())
  await typeDay(page, t, today)
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(page.getByText(t.statusConfirmed, { exact: true }).first()).toBeVisible()
})

test("the list of countries and what was typed into it stay when the page scrolls, as under a phone's keyboard", async ({
  page,
  signIn,
}) => {
  const t = await signIn()
  await page.setViewportSize({ width: 390, height: 700 })
  await page.goto("/customers/new")
  const country = page.getByRole("combobox", { name: t.country })
  // The list opens once the page has come alive; what is typed twice in the same way is no change.
  await expect(async () => {
    await country.fill("")
    await country.fill("tai")
    await expect(page.getByRole("option", { name: t.taiwan })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.evaluate(() => window.scrollBy(0, 120))
  await page.getByRole("option", { name: t.taiwan }).click()
  await expect(country).toHaveValue(t.taiwan)
})

test("a domain that is taken is told at the field", async ({ page, signIn }) => {
  const t = await signIn()
  await page.goto("/customers/new")
  await typeCompany(page, page, t, { name: "Taken Domain Company", domain: "contoso" })
  await typePerson(page, t, TANIA)
  await page.getByRole("button", { name: t.next }).click()
  await expect(
    page.getByRole("alert").getByRole("link", { name: "This domain is taken; choose another" }),
  ).toBeVisible()
  await expect(page.getByLabel(t.domain)).toHaveValue("contoso")
})
