import { TANIA } from "./steps"
import { expect, test } from "./world"

test("the list finds a customer by any part of its name, domain or Microsoft ID, and the address holds the state", async ({
  page,
  signIn,
  world,
}) => {
  await signIn()
  const customer = await world.customer({ name: `台灣測試 ${Date.now()} 股份有限公司`, confirmedBy: TANIA })
  await page.goto("/customers")
  for (const part of [customer.name.slice(2, 12), customer.id.slice(9, 23), customer.id.slice(0, 8).toUpperCase()]) {
    await page.getByRole("searchbox").fill(part)
    await expect(page.getByRole("link", { name: customer.name })).toBeVisible()
    await expect.poll(() => new URL(page.url()).searchParams.get("search")).toBe(part)
  }
  await page.reload()
  await expect(page.getByRole("link", { name: customer.name })).toBeVisible()
  await expect(page.getByRole("row", { name: customer.name })).toContainText("Confirmed")
})

test("the list filters by status, sorts, and pages forth and back", async ({ page, signIn }) => {
  await signIn()
  await page.goto("/customers")
  await page.getByRole("link", { name: /^Confirmation required/ }).click()
  await expect(page.getByRole("row").nth(1)).toContainText("Confirmation required")
  await page.goto("/customers")
  const first = await page.getByRole("row").nth(1).textContent()
  await page.getByRole("link", { name: "Next" }).click()
  await expect(page.getByRole("row").nth(1)).not.toHaveText(first ?? "")
  await page.getByRole("link", { name: "Previous" }).click()
  await expect(page.getByRole("row").nth(1)).toHaveText(first ?? "")
  await page.getByRole("columnheader", { name: "Licences" }).getByRole("link").click()
  await expect(page.getByRole("columnheader", { name: "Licences" })).toHaveAttribute("aria-sort", /(asc|desc)ending/)
})

test("a customer opened right after typing is opened: the search that was typed does not pull the agent back", async ({
  page,
  signIn,
}) => {
  await signIn()
  await page.clock.install()
  await page.goto("/customers")
  const link = page.getByRole("row").nth(1).getByRole("link").first()
  const address = (await link.getAttribute("href")) ?? ""
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route(`**${address}?*`, async (route) => {
    await opened
    await route.continue()
  })
  await page.getByRole("searchbox").fill((await link.textContent()) ?? "")
  await link.click()
  await page.clock.runFor(1_000)
  open()
  await expect(page).toHaveURL(address)
})

test("a search waits until the input method has put the word together", async ({ page, signIn, world }) => {
  await signIn()
  const customer = await world.customer({ name: `組字測試 ${Date.now()}` })
  await page.clock.install()
  await page.goto("/customers")
  await page.getByRole("searchbox").focus()
  const keyboard = await page.context().newCDPSession(page)
  const searched: string[] = []
  page.on("framenavigated", () => searched.push(new URL(page.url()).searchParams.get("search") ?? ""))
  await keyboard.send("Input.imeSetComposition", { text: "ㄗㄨˇ", selectionStart: 3, selectionEnd: 3 })
  await page.clock.runFor(1000)
  await keyboard.send("Input.insertText", { text: customer.name })
  await expect(page.getByRole("link", { name: customer.name })).toBeVisible()
  expect(searched).toEqual([customer.name])
})

test("the CSV file in a session that has ended leads to the sign-in page, and back to the list", async ({
  page,
  signIn,
  world,
}) => {
  const { agent } = await signIn()
  await page.goto("/customers?status=required")
  await world.endSessions(agent.id)
  await page.getByRole("link", { name: "Export CSV" }).click()
  await expect(page.getByRole("heading", { name: "Your session has ended" })).toBeVisible()
  await page.getByLabel("Email address").fill(agent.email)
  await page.getByLabel("Password").fill("concord-demo")
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(page).toHaveURL(/\/customers\?status=required/)
})

test("the CSV file has the agreement's columns, for the customers that the list shows", async ({
  page,
  signIn,
  world,
}) => {
  await signIn()
  const customer = await world.customer({ name: `=Formula ${Date.now()}`, confirmedBy: TANIA })
  await page.goto(`/customers?search=${encodeURIComponent(customer.name)}`)
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Export CSV" }).click()
  const file = await (await download).createReadStream()
  const text = (await file.toArray()).join("")
  const [head, row, ...more] = text.replace("\uFEFF", "").trim().split("\r\n")
  expect(head).toContain("Agreement status")
  expect(row).toContain(customer.id)
  expect(row).toContain("Confirmed")
  expect(row).toContain("Tania")
  expect(row).toContain(`'=Formula`)
  expect(more).toEqual([])
})

test("the activity log tells who did what, by action and by day", async ({ page, signIn, world }) => {
  const { agent } = await signIn()
  await world.customer()
  await page.goto("/activity-log")
  await expect(page.getByRole("row", { name: agent.name })).toContainText("Signed in")
  await page.getByLabel("Action").selectOption({ label: "Signed in" })
  await page.getByLabel("Partner user").selectOption({ label: agent.name })
  await page.getByRole("button", { name: "Show" }).click()
  await expect(page.getByRole("row")).toHaveCount(2)
})
