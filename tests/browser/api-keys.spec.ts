import { expect, test } from "./world"

const SECRET = /^concord_[\w-]{43}$/

test("a sales agent makes a key, sees it once, and revokes it", async ({ page, signIn }) => {
  await signIn({ role: "sales_agent" })
  await page.goto("/settings")
  await page.getByRole("link", { name: "API keys" }).click()
  await page.getByRole("button", { name: "New key" }).click()
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused()
  await expect(page.getByLabel("Kind", { exact: true })).toHaveCount(0)

  const form = page.getByRole("form", { name: "New key" })
  await form.getByRole("button", { name: "New key" }).click()
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(/Enter the name of the key/)
  await page.getByLabel("Name", { exact: true }).fill("Billing job")
  await page.getByLabel("Valid for").selectOption("30 days")
  await form.getByRole("button", { name: "New key" }).click()

  await expect(page.getByRole("heading", { name: "Billing job is created" })).toBeFocused()
  await expect(page.getByText(SECRET)).toBeVisible()
  await expect(page.getByRole("button", { name: "Copy API key" })).toBeVisible()
  const row = page.getByRole("row", { name: "Billing job" })
  await expect(row).toContainText("Acts as me")
  await expect(row).toContainText("never")
  await expect(row).toContainText("Active")

  await page.reload()
  await expect(row).toBeVisible()
  await expect(page.getByText(SECRET)).toHaveCount(0)

  await row.getByRole("button", { name: "Revoke Billing job" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click()
  await expect(row).toContainText("Revoked")
  await expect(row.getByRole("button")).toHaveCount(0)
  await expect(page.locator("#page-title")).toBeFocused()
})

test("a global admin makes a key for an application, and revokes another agent's", async ({
  page,
  browser,
  signIn,
  baseURL,
}) => {
  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) })
  const other = await elsewhere.newPage()
  const { agent } = await signIn({ role: "helpdesk_agent" }, other)
  await other.goto("/settings/api-keys")
  await other.getByRole("button", { name: "New key" }).click()
  await other.getByLabel("Name", { exact: true }).fill("Night report")
  await other.getByRole("form").getByRole("button", { name: "New key" }).click()
  await expect(other.getByText(SECRET)).toBeVisible()
  await elsewhere.close()

  await signIn({ role: "global_admin" })
  await page.goto("/settings/api-keys")
  await page.getByRole("button", { name: "New key" }).click()
  await page.getByLabel("Name", { exact: true }).fill("Shop")
  await page.getByLabel("Kind", { exact: true }).selectOption("Application only")
  await page.getByRole("form").getByRole("button", { name: "New key" }).click()
  await expect(page.getByText(SECRET)).toBeVisible()
  await expect(page.getByRole("row", { name: "Shop" }).first()).toContainText("Application only")

  const theirs = page.getByRole("row", { name: "Night report" }).filter({ hasText: agent.name })
  await expect(theirs).toContainText("Acts as the agent")
  await theirs.getByRole("button", { name: "Revoke Night report" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click()
  await expect(theirs).toContainText("Revoked")
})
