import type { Request } from "@playwright/test"
import { dayInTaipei, freshDomain, TANIA, typeCompany, typeDay, typePerson } from "./steps"
import { BUSINESS_BASIC, expect, test } from "./world"

test("what is typed just before the way back is there, and typing goes on being saved", async ({ page, signIn }) => {
  const t = await signIn()
  await page.goto("/customers/new")
  await typeCompany(page, page, t, { name: "Quick", domain: freshDomain() })
  await typePerson(page, t, TANIA)
  for (const count of ["11", "12", "13"]) {
    await page.getByRole("button", { name: t.next }).click()
    await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill(count)
    await page.getByRole("main").getByRole("link", { name: "Back" }).click()
    await page.getByLabel(t.companyName).fill(`Quick ${count}`)
  }
  await page.getByRole("button", { name: t.next }).click()
  await expect(page.getByLabel(t.licencesOf(BUSINESS_BASIC.name))).toHaveValue("13")
  await page.getByRole("button", { name: t.next }).click()
  await expect(page.getByText("Quick 13")).toBeVisible()
})

test("Next says why it leads nowhere when the session has ended or the draft is gone", async ({
  page,
  context,
  signIn,
  world,
}) => {
  const t = await signIn()
  await page.goto("/customers/new")
  await typeCompany(page, page, t, { name: "Stopped", domain: freshDomain() })
  await typePerson(page, t, TANIA)
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  await page.reload()

  await world.endSessions(t.agent.id)
  await page.getByRole("button", { name: t.next }).click()
  const notice = page.getByRole("alert").filter({ hasText: "Your session has ended" })
  await expect(notice).toBeFocused()
  await expect(page.getByLabel(t.companyName)).toHaveValue("Stopped")

  const beside = await context.newPage()
  await signIn({}, beside)
  await beside.goto(new URL(page.url()).pathname)
  await beside.getByRole("button", { name: "Discard draft" }).click()
  await beside.getByRole("button", { name: "Discard the draft" }).click()
  await expect(beside).toHaveURL("/customers/drafts")
  await page.getByRole("button", { name: t.next }).click()
  await expect(page.getByRole("alert").filter({ hasText: "This draft was discarded" })).toBeFocused()
})

test("discarding a draft that was submitted in another tab says that it has become a customer", async ({
  page,
  context,
  signIn,
}) => {
  const t = await signIn()
  const name = `Submitted ${freshDomain()}`
  await page.goto("/customers/new")
  await typeCompany(page, page, t, { name, domain: freshDomain() })
  await typePerson(page, t, TANIA)
  await page.getByRole("button", { name: t.next }).click()
  await expect(page.getByLabel(t.licencesOf(BUSINESS_BASIC.name))).toBeVisible()
  const second = await context.newPage()
  await second.goto(new URL(page.url()).pathname)
  await page.getByRole("button", { name: t.next }).click()
  await page.getByRole("button", { name: t.submit }).click()
  await expect(page.getByText(`${name} has been created`)).toBeVisible()

  await second.getByRole("button", { name: "Discard draft" }).click()
  await second.getByRole("button", { name: "Discard the draft" }).click()
  await second.getByRole("link", { name: "Go to the customer" }).click()
  await expect(second.getByRole("heading", { name, level: 1 })).toBeVisible()
})

test("a licence count typed in a session that has ended stays, and is saved after signing in beside it", async ({
  page,
  context,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer({ licences: 10, confirmedBy: TANIA })
  await page.goto(`${customer.page}/subscriptions`)
  await page.getByRole("button", { name: t.change(BUSINESS_BASIC.name) }).click()
  await page.getByLabel(t.licences, { exact: true }).fill("37")
  await world.endSessions(t.agent.id)
  await page.getByRole("button", { name: t.save, exact: true }).click()
  await expect(page.getByText("Your session has ended.", { exact: false })).toBeVisible()
  await expect(page.getByLabel(t.licences, { exact: true })).toHaveValue("37")

  await signIn({}, await context.newPage())
  await page.getByRole("button", { name: t.save, exact: true }).click()
  await expect(page.getByRole("cell", { name: "37", exact: true })).toBeVisible()
})

test("an order in a session that has ended stays on the page, and is placed after signing in beside it", async ({
  page,
  context,
  signIn,
  world,
}) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}/new-order`)
  await page.getByLabel(t.licencesOf(BUSINESS_BASIC.name)).fill("2")
  await page.getByRole("button", { name: t.review }).click()
  await expect(page.getByRole("button", { name: t.buy })).toBeEnabled()
  // Had the page asked for itself once more after the refused order, a slow answer would come in the ended session.
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  await page.route("**/review*", async (route) => {
    if (route.request().method() === "GET") await ended
    await route.continue()
  })
  // The answer brings the page anew too, and the gate may be there before its end; Next leaves its stream there.
  const isAct = (request: Request) => request.method() === "POST"
  const refused = Promise.race([page.waitForEvent("requestfinished", isAct), page.waitForEvent("requestfailed", isAct)])
  await page.getByRole("button", { name: t.buy }).click()
  await refused
  await typePerson(page, t, TANIA)
  await typeDay(page, t, dayInTaipei())
  await world.endSessions(t.agent.id)
  end()
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await expect(page.getByText("Your session has ended.", { exact: false })).toBeVisible()
  await expect(page.getByLabel(t.email)).toHaveValue(TANIA.email)

  await signIn({}, await context.newPage())
  await page.getByRole("button", { name: t.saveAndContinue }).click()
  await page.getByRole("button", { name: t.buy }).click()
  await expect(page).toHaveURL(new RegExp(`${customer.page}/orders`))
  expect(await world.count("customer_order", customer.id)).toBe(1)
})

test("a link asks before it leaves what is typed and not saved", async ({ page, signIn, world }) => {
  const t = await signIn()
  const customer = await world.customer()
  await page.goto(`${customer.page}?update=1`)
  await page.getByLabel(t.firstName).fill("Ada")
  await page.getByRole("link", { name: t.subscriptions }).click()
  const question = page.getByRole("dialog", { name: "Leave without saving?" })
  await question.getByRole("button", { name: "Keep typing" }).click()
  await expect(page.getByLabel(t.firstName)).toHaveValue("Ada")
  await page.getByRole("link", { name: t.subscriptions }).click()
  await question.getByRole("button", { name: "Leave without saving" }).click()
  await expect(page).toHaveURL(`${customer.page}/subscriptions`)
})
