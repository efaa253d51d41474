import { setUpApp } from "./authenticator-app"
import { signOut } from "./sign-out"
import { expect, test } from "./world"

test("with a new password go the keys that are ticked, and a lost device with its factor", async ({
  page,
  signIn,
  world,
}) => {
  const partnerId = await world.partner()
  const { agent } = await signIn({ partnerId })
  for (const name of ["Old job", "Kept job"]) {
    await page.goto("/settings/api-keys")
    await page.getByRole("button", { name: "New key" }).click()
    await page.getByLabel("Name", { exact: true }).fill(name)
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { name: `${name} is created` })).toBeVisible()
  }
  await page.goto("/settings")
  await setUpApp(page)
  await page.goto("/settings")
  await signOut(page, agent.name)
  await signIn({ partnerId, role: "global_admin" })
  await page.goto("/settings/agents")
  const act = async (name: string) => {
    await page.getByRole("button", { name: `More for ${agent.name}` }).click()
    await page.getByRole("menuitem", { name }).click()
  }
  await act("Reset password")
  await page.getByLabel("Old job").check()
  await page.getByRole("dialog").getByRole("button", { name: "Reset password" }).click()
  await expect(page.getByRole("heading", { name: `${agent.name} has a new password` })).toBeVisible()
  await act("Remove second factors")
  await page.getByRole("dialog").getByRole("button", { name: "Remove second factors" }).click()
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await page.goto("/settings/api-keys")
  await expect(page.getByRole("row", { name: "Old job" })).toContainText("Revoked")
  await expect(page.getByRole("row", { name: "Kept job" })).toContainText("Active")
  await page.goto("/activity-log")
  await expect(page.getByRole("table").getByText("Second factors of an agent removed").first()).toBeVisible()
})
