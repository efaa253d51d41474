import { pdf } from "@/tests/builders"
import { PLACES } from "./places"
import { TANIA } from "./steps"
import { expect, test } from "./world"

/** What became of an act says nothing of whose it was: anybody who is signed in may ask. */
const WITH_AN_ID = PLACES.filter((place) => place.includes("[") && !place.startsWith("/acts/"))
const EVIDENCE = "/customers/[customerId]/records/[confirmationId]/evidence"

/** The address of a place for these ids. A slot without one would be walked in vain. */
function addressOf(place: string, ids: Record<string, string>): string {
  return place.replace(/\[(\w+)\]/g, (slot, name) => {
    if (!ids[name]) throw new Error(`${place}: no id for ${slot}`)
    return ids[name]
  })
}

test("another partner's ids lead nowhere, on any page that has one in its address", async ({
  page,
  signIn,
  world,
  baseURL,
}) => {
  await signIn({ role: "admin_agent" })
  const own = await world.customer({ confirmedBy: TANIA })
  const name = "Fenster und Riegel"
  const foreign = await world.customer({ partner: "provider", name, confirmedBy: TANIA, licences: 5 })
  const draftId = await world.draft("provider", { companyName: name })
  const [, , customerId = "", , confirmationId = ""] = foreign.record.split("/")
  const [, , ownId = "", , ownRecord = ""] = own.record.split("/")
  const evidenceId = await world.file("provider", confirmationId, pdf(name))
  const theirs = { customerId, confirmationId, evidenceId, draftId }
  const besideOwn = { ...theirs, customerId: ownId }
  const inOwnRecord = { ...besideOwn, confirmationId: ownRecord }

  expect(WITH_AN_ID.length).toBeGreaterThanOrEqual(10)
  expect(WITH_AN_ID).toEqual(expect.arrayContaining([EVIDENCE, `${EVIDENCE}/[evidenceId]`]))
  for (const place of WITH_AN_ID) {
    const all = [
      theirs,
      ...(place.includes("[confirmationId]") ? [besideOwn] : []),
      ...(place.includes("[evidenceId]") ? [inOwnRecord] : []),
    ]
    for (const ids of all) {
      const path = addressOf(place, ids)
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

  const headers = { origin: new URL(baseURL ?? "").origin }
  for (const ids of [theirs, besideOwn]) {
    const path = `${addressOf(EVIDENCE, ids)}?name=signed.pdf`
    const answer = await page.request.post(path, { data: pdf("ours"), headers })
    expect([path, answer.status()]).toEqual([path, 404])
    expect(await answer.json()).toMatchObject({ refusal: { kind: "not-found" } })
  }
  expect([await world.files(foreign.id), await world.files(own.id)]).toEqual([1, 0])
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
