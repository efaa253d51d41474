import { expect, type Page } from "@playwright/test"

/**
 * Signs the agent of this name out. Clearing the browser's cookies is no substitute: an answer that is still under way
 * sets them again.
 */
export async function signOut(page: Page, name: string) {
  await page.getByRole("button", { name }).click()
  await page.getByRole("menuitem", { name: /Sign out|登出/ }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}
