import { PLACES } from "./places"
import { TANIA } from "./steps"
import { expect, test } from "./world"

const WITH_AN_ID = PLACES.filter((place) => place.includes("["))

test("another partner's ids lead nowhere, on any page that has one in its address", async ({ page, signIn, world }) => {
  await signIn({ role: "admin_agent" })
  const own = await world.customer({ confirmedBy: TANIA })
  const name = "Fenster und Riegel"
  const foreign = await world.customer({ partner: "provider", name, confirmedBy: TANIA, licences: 5 })
  const draftId = await world.draft("provider", { companyName: name })
  const [, , customerId = "", , confirmationId = ""] = foreign.record.split("/")
  const [, , ownId = ""] = own.page.split("/")
  const theirs: Record<string, string> = { "[customerId]": customerId, "[confirmationId]": confirmationId }

  expect(WITH_AN_ID.length).toBeGreaterThanOrEqual(10)
  for (const place of WITH_AN_ID) {
    const mixed = { ...theirs, "[customerId]": ownId }
    const others = /\[(confirmationId|\w*evidence\w*)\]/i.test(place) ? [theirs, mixed] : [theirs]
    for (const ids of place.includes("[draftId]") ? [{ "[draftId]": draftId }] : others) {
      const path = place.replace(/\[\w+\]/g, (slot) => (ids as Record<string, string>)[slot] ?? `no id for ${slot}`)
      const answer = await page.request.get(path)
      // A draft's address that nothing is saved under is that of a new one, and empty.
      // What only takes something in answers nobody who asks.
      expect([path, answer.status()]).toEqual([
        path,
        place.includes("[draftId]") ? 200 : place.endsWith("/evidence") ? 405 : 404,
      ])
      expect(await answer.text()).not.toContain(name)
      if (!place.endsWith("account-info")) continue
      await page.goto(path)
      await expect(page.getByRole("textbox").first()).toHaveValue("")
    }
  }
})

test("nor as filters of lists and downloads", async ({ page, signIn, world }) => {
  await signIn({ role: "admin_agent" })
  const foreign = await world.customer({ partner: "provider", name: "Fenster und Riegel", confirmedBy: TANIA })
  const id = foreign.page.slice("/customers/".length)
  for (const place of [`/customers?search=${id}`, `/activity-log?customerId=${id}`, `/orders?customerId=${id}`]) {
    await page.goto(place)
    await expect(page.getByRole("main")).toBeVisible()
    await expect(page.getByRole("main").getByText(foreign.name)).toHaveCount(0)
  }
  for (const file of [`/customers/export?search=${id}`, `/activity-log/export?customerId=${id}`]) {
    const lines = (await (await page.request.get(file)).text()).trim().split("\n")
    expect(lines).toHaveLength(1)
  }
})
