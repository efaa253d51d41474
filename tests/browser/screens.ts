import type { Page } from "@playwright/test"
import { pdf } from "@/tests/builders"
import { dayInTaipei, freshDomain, TANIA, typeCompany, typeDay, typePerson } from "./steps"
import type { Language, WORDS } from "./words"
import { BUSINESS_BASIC, type World } from "./world"

type Words = (typeof WORDS)[Language]

/** Every screen that an admin agent can see by its address, empty and full. */
export async function screensOf(world: World): Promise<string[]> {
  const required = await world.customer({ licences: 10 })
  const confirmed = await world.customer({ licences: 10, confirmedBy: TANIA })
  return [
    "/",
    "/customers",
    "/customers?search=nothing-is-called-this",
    "/customers/new",
    "/customers/drafts",
    "/orders",
    "/activity-log",
    "/settings",
    "/settings/agents",
    "/settings/api-keys",
    "/settings/partner",
    required.page,
    `${required.page}?update=1`,
    `${required.page}/correct`,
    `${required.page}/new-order`,
    `${required.page}/new-order/review`,
    confirmed.page,
    `${confirmed.page}/subscriptions`,
    `${confirmed.page}/orders`,
    `${confirmed.page}/activity-log`,
    `${confirmed.page}/proof`,
    `${required.page}/proof`,
    confirmed.record,
    "/customers/nobody",
  ]
}

type State = {
  name: string
  open: (page: Page, t: Words, world: World) => Promise<void>
  /** The part to look at, where the rest of the page was looked at before it opened. */
  within?: string
}

/** What comes to be seen only by acting: refusals, the gate where it stops, questions, lists that open, the wizard's later steps. */
export const STATES: readonly State[] = [
  {
    name: "the acceptance form, refused",
    async open(page, t, world) {
      await page.goto(`${(await world.customer()).page}?update=1`)
      await typePerson(page, t, { firstName: "", lastName: "", email: "x", phone: "call me" })
      await page.getByRole("button", { name: t.saveAndContinue }).click()
      await page.getByRole("alert").getByRole("link").first().waitFor()
    },
  },
  {
    name: "the calendar",
    async open(page, t, world) {
      await page.goto(`${(await world.customer()).page}?update=1`)
      await page.getByRole("group", { name: t.acceptedOn }).getByRole("button").click()
      await page.getByRole("grid").waitFor()
    },
  },
  {
    name: "the same person again",
    async open(page, t, world) {
      await page.goto(`${(await world.customer({ confirmedBy: TANIA })).page}?update=1`)
      await typePerson(page, t, TANIA)
      await typeDay(page, t, dayInTaipei())
      await page.getByRole("button", { name: t.saveAndContinue }).click()
      await page.locator("#same-signatory").waitFor()
    },
  },
  {
    name: "the question before a withdrawal",
    async open(page, t, world) {
      await page.goto((await world.customer({ confirmedBy: TANIA })).page)
      await page.getByRole("button", { name: t.withdraw }).click()
      await page.getByRole("dialog").getByRole("textbox").waitFor()
    },
  },
  {
    name: "a record with evidence, and a file that is none",
    async open(page, t, world) {
      await page.goto((await world.customer({ confirmedBy: TANIA })).record)
      const mimeType = "application/octet-stream"
      await page.getByLabel(t.file, { exact: true }).setInputFiles({ name: "合約 signed.pdf", mimeType, buffer: pdf() })
      await page.getByRole("button", { name: t.attach, exact: true }).click()
      await page.getByRole("article").getByRole("link").waitFor()
      await page.getByRole("button", { name: t.attach, exact: true }).click()
      await page.getByRole("alert").getByRole("link").waitFor()
    },
  },
  {
    name: "a licence change, stopped",
    async open(page, t, world) {
      await page.goto(`${(await world.customer({ licences: 10 })).page}/subscriptions`)
      await page.getByRole("button", { name: t.change(BUSINESS_BASIC.name) }).click()
      await page.getByLabel(t.licences, { exact: true }).fill("12")
      await page.getByRole("button", { name: t.save, exact: true }).click()
      await page.getByRole("button", { name: t.saveAndContinue }).waitFor()
    },
  },
  {
    name: "an order, stopped",
    async open(page, t, world) {
      await page.goto(`${(await world.customer()).page}/new-order`)
      await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
      await page.getByRole("button", { name: t.review }).click()
      await page.getByRole("button", { name: t.buy }).click()
      await page.getByRole("button", { name: t.saveAndContinue }).waitFor()
    },
  },
  {
    name: "a new API key, refused",
    async open(page, t) {
      await page.goto("/settings/api-keys")
      await page.getByRole("button", { name: t.newKey }).click()
      await page.getByRole("form").getByRole("button", { name: t.newKey }).click()
      await page.getByRole("alert").getByRole("link").first().waitFor()
    },
  },
  {
    name: "an API key, shown once",
    async open(page, t) {
      await page.getByLabel(t.name, { exact: true }).fill("帳單程式 Billing")
      await page.getByRole("form").getByRole("button", { name: t.newKey }).click()
      await page.getByText(/^concord_/).waitFor()
    },
  },
  {
    name: "the question before a key is revoked",
    async open(page, t) {
      await page.getByRole("button", { name: t.revoke }).click()
      await page.getByRole("dialog").waitFor()
    },
  },
  {
    name: "the wizard, refused",
    async open(page, t) {
      await page.goto("/customers/new")
      await page.getByRole("button", { name: t.next }).click()
      await page.getByRole("alert").getByRole("link").first().waitFor()
    },
  },
  {
    name: "the list of countries",
    // While it is open React Aria hides the rest of the page from readers, which axe takes for a mistake.
    within: ".options-pop",
    async open(page, t) {
      await page.getByRole("combobox", { name: t.country }).fill(t.taiwan.slice(0, 1))
      await page.getByRole("option", { name: t.taiwan }).waitFor()
    },
  },
  {
    name: "the wizard's choice of products",
    async open(page, t) {
      await page.goto("/customers/new")
      await typeCompany(page, page, t, { name: "Story", domain: freshDomain() })
      await typePerson(page, t, TANIA)
      await page.getByRole("button", { name: t.next }).click()
      await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
    },
  },
  {
    name: "the wizard's review",
    async open(page, t) {
      await page.getByRole("button", { name: t.next }).click()
      await page.getByRole("button", { name: t.submit }).waitFor()
    },
  },
  {
    name: "what the wizard made",
    async open(page, t) {
      await page.getByRole("button", { name: t.submit }).click()
      await page.getByRole("button", { name: t.done }).waitFor()
    },
  },
]
