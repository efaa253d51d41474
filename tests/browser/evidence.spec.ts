import { readFile } from "node:fs/promises"
import { request as send } from "node:http"
import type { APIRequestContext, BrowserContext } from "@playwright/test"
import { pdf } from "@/tests/builders"
import { dayInTaipei, TANIA, typeDay, typePerson, WANG } from "./steps"
import { LANGUAGES } from "./words"
import { expect, test } from "./world"

const TEN_MB = 10 * 1024 * 1024
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer })
const large = (size: number) => Buffer.concat([pdf(), Buffer.alloc(size - pdf().length, 7)])

for (const language of LANGUAGES) {
  test(`${language}: what was just confirmed is given its evidence, by keyboard alone, and comes back as it was sent`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ language })
    const customer = await world.customer()
    const sent = large(3_000_000)
    page.on("filechooser", (chooser) => void chooser.setFiles(file("合約 signed.pdf", sent)))
    await page.goto(`${customer.page}?update=1`)
    await typePerson(page, t, WANG)
    await typeDay(page, t, dayInTaipei())
    await page.getByLabel(t.means).selectOption(t.paper)
    await page.getByLabel(t.note).fill("台北辦公室 / Taipei office")
    await page.getByRole("button", { name: t.saveAndContinue }).click()

    const link = page.getByRole("link", { name: t.attachEvidence })
    await link.focus()
    await page.keyboard.press("Enter")
    await expect(page.getByRole("article").getByText(t.paper)).toBeVisible()
    await expect(page.getByRole("article").getByText("台北辦公室 / Taipei office")).toBeVisible()
    await expect(page.getByRole("heading", { name: t.attachEvidence })).toBeFocused()

    await page.keyboard.press("Tab")
    await expect(page.getByLabel(t.file, { exact: true })).toBeFocused()
    await page.keyboard.press("Enter")
    await expect(page.getByLabel(t.file, { exact: true })).toHaveValue(/signed\.pdf$/)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("status").getByText(`${t.attached}`, { exact: false })).toBeVisible()
    await expect(page.getByRole("button", { name: t.attach, exact: true })).toBeFocused()

    const attached = page.getByRole("article").getByRole("link", { name: "合約 signed.pdf" })
    await attached.focus()
    const download = page.waitForEvent("download")
    await page.keyboard.press("Enter")
    expect((await download).suggestedFilename()).toBe("合約 signed.pdf")
    expect((await readFile(await (await download).path())).equals(sent)).toBe(true)
    expect(await world.files(customer.id)).toBe(1)

    // The field is empty again: the same press attaches nothing twice.
    await page.getByRole("button", { name: t.attach, exact: true }).press("Enter")
    await expect(page.getByRole("alert").getByRole("link")).toBeVisible()
    expect(await world.files(customer.id)).toBe(1)
    await page.goto(`${customer.page}/activity-log`)
    await expect(page.getByText("合約 signed.pdf", { exact: false })).toBeVisible()
  })
}

test("a file is refused in words, and nothing is attached", async ({ page, signIn, world }) => {
  const t = await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  await page.goto(customer.record)
  const tell = async (name: string, buffer: Buffer, words: string) => {
    await page.getByLabel(t.file, { exact: true }).setInputFiles(file(name, buffer))
    await page.getByRole("button", { name: t.attach, exact: true }).click()
    await expect(page.getByRole("alert").getByText(words, { exact: false })).toBeVisible()
    await expect(page.getByRole("button", { name: t.attach, exact: true })).toBeEnabled()
  }
  await tell("page.pdf", Buffer.from("<html><script>alert(1)</script>"), "the file is none of these")
  await tell("signed.png", pdf(), "it should end in .pdf")
  await tell("both.pdf", pdf("<script >"), "a web page or an archive besides")
  await tell("empty.pdf", Buffer.alloc(0), "The file is empty")
  await tell("large.pdf", large(TEN_MB + 1), "at most 10 MB")
  expect(await world.files(customer.id)).toBe(0)

  const all = Array.from({ length: 10 }, (_, number) => pdf(`page ${number}`))
  for (const bytes of all) expect((await post(page.request, customer.record, bytes)).status()).toBe(201)
  await tell("one-more.pdf", pdf("one more"), "ten files already")
  await page.reload()
  await expect(page.getByText("This record has 10 files, as many as it can have.")).toBeVisible()
  await expect(page.getByRole("article").getByRole("link")).toHaveCount(10)
  expect(await world.files(customer.id)).toBe(10)
})

test("a session that ended is told, and the file stays chosen", async ({ page, signIn, world }) => {
  const { agent, ...t } = await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  await page.goto(customer.record)
  await page.getByLabel(t.file, { exact: true }).setInputFiles(file("signed.pdf", pdf()))
  await world.endSessions(agent.id)
  await page.getByRole("button", { name: t.attach, exact: true }).click()
  await expect(page.getByRole("alert").getByText("Your session has ended.", { exact: false })).toBeVisible()
  expect(await page.getByLabel(t.file, { exact: true }).inputValue()).toContain("signed.pdf")
  expect(await world.files(customer.id)).toBe(0)
})

test("a helpdesk agent downloads what is attached, and can attach nothing", async ({
  page,
  signIn,
  world,
  browser,
  playwright,
  baseURL,
}) => {
  const customer = await world.customer({ confirmedBy: TANIA })
  const t = await signIn()
  await page.goto(customer.record)
  await page.getByLabel(t.file, { exact: true }).setInputFiles(file("signed.pdf", pdf()))
  await page.getByRole("button", { name: t.attach, exact: true }).click()
  await expect(page.getByRole("article").getByRole("link", { name: "signed.pdf" })).toBeVisible()

  const helpdesk = await browser.newPage()
  await signIn({ role: "helpdesk_agent" }, helpdesk)
  await helpdesk.goto(customer.record)
  await expect(helpdesk.getByRole("button", { name: t.attach, exact: true })).toHaveCount(0)
  expect((await post(helpdesk.request, customer.record, pdf("more"))).status()).toBe(403)
  const address = (await helpdesk.getByRole("link", { name: "signed.pdf" }).getAttribute("href")) ?? ""
  const answer = await helpdesk.request.get(address)
  expect((await answer.body()).equals(pdf())).toBe(true)
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="signed.pdf"; filename*=UTF-8''signed.pdf`,
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  })

  const stranger = await browser.newPage()
  await signIn({ partner: "sandbox" }, stranger)
  expect((await stranger.request.get(address)).status()).toBe(404)
  expect((await post(stranger.request, customer.record, pdf("theirs"))).status()).toBe(404)
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? "" })
  expect((await post(nobody, customer.record, pdf("nobody's"))).status()).toBe(401)
  expect((await nobody.get(address, { maxRedirects: 0 })).status()).toBe(307)
  await Promise.all([helpdesk.close(), stranger.close(), nobody.dispose()])
  expect(await world.files(customer.id)).toBe(1)
})

test("only a page of the portal attaches, no more than ten megabytes, and nothing of what breaks off", async ({
  page,
  context,
  signIn,
  world,
}) => {
  await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  const { origin } = new URL(page.url())
  const address = `${origin}${customer.record}/evidence?name=signed.pdf`
  expect((await page.request.post(address, { data: pdf() })).status()).toBe(403)
  const elsewhere = { origin: "http://evil.example" }
  expect((await page.request.post(address, { data: pdf(), headers: elsewhere })).status()).toBe(403)
  expect((await post(page.request, customer.record, large(TEN_MB + 1))).status()).toBe(413)
  // Without a length that says so beforehand.
  const headers = { origin, cookie: await cookiesOf(context) }
  const sent = await inPieces(address, headers, large(TEN_MB + 400_000))
  expect(sent).toEqual({ status: 413, body: expect.stringContaining("evidenceTooLarge") })
  await expect(inPieces(address, headers, large(5_000_000), { breaksOff: true })).rejects.toThrow()
  expect(await world.files(customer.id)).toBe(0)

  expect(await inPieces(address, headers, large(TEN_MB))).toMatchObject({ status: 201 })
  expect(await world.files(customer.id)).toBe(1)
})

test("whoever breaks a download off harms nobody: the portal goes on, and has nothing to complain of", async ({
  page,
  context,
  signIn,
  world,
}) => {
  await signIn()
  const customer = await world.customer({ confirmedBy: TANIA })
  await post(page.request, customer.record, large(TEN_MB))
  await page.goto(customer.record)
  const file = (await page.getByRole("link", { name: "signed.pdf" }).getAttribute("href")) ?? ""
  const downloads = [
    file,
    `${customer.page}/proof/archive`,
    "/activity-log/archive",
    "/activity-log/export",
    "/customers/export",
  ]
  const { origin } = new URL(page.url())
  const cookie = await cookiesOf(context)
  for (const download of downloads) {
    for (let round = 0; round < 5; round += 1) {
      const stop = new AbortController()
      const answer = await fetch(`${origin}${download}`, { headers: { cookie }, signal: stop.signal })
      expect(answer.status, download).toBe(200)
      await answer.body?.getReader().read()
      stop.abort()
    }
  }
  for (const download of downloads) expect((await page.request.get(download)).ok(), download).toBe(true)
})

/** Sends a file as the page would. */
function post(request: APIRequestContext, record: string, data: Buffer) {
  const { origin } = new URL(test.info().project.use.baseURL ?? "")
  return request.post(`${record}/evidence?name=signed.pdf`, { data, headers: { origin } })
}

async function cookiesOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ")
}

/** Sends bytes piece by piece, without saying how many there are; or goes away when all but the end is sent. */
function inPieces(address: string, headers: Record<string, string>, bytes: Buffer, { breaksOff = false } = {}) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const sending = send(address, { method: "POST", headers }, (answer) => {
      let body = ""
      answer.on("data", (piece) => {
        body += piece
      })
      answer.on("end", () => resolve({ status: answer.statusCode, body }))
    })
    sending.on("error", reject)
    sending.write(bytes, () => (breaksOff ? sending.destroy(new Error("gone")) : sending.end()))
  })
}
