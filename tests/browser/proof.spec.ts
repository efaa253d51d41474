import { readFile } from "node:fs/promises"
import type { Download, Page } from "@playwright/test"
import { extractText } from "unpdf"
import { pdf } from "@/tests/builders"
import { TANIA } from "./steps"
import { LANGUAGES } from "./words"
import { expect, test } from "./world"

for (const language of LANGUAGES) {
  test(`${language}: an agent sees that the records are as they were made, and takes certificate and archive along, by keyboard alone`, async ({
    page,
    signIn,
    world,
  }) => {
    const { agent, ...t } = await signIn({ language })
    const customer = await world.customer({ confirmedBy: TANIA })
    const [hash = ""] = await world.hashes(customer.id)
    await page.goto(customer.page)
    await page.getByRole("link", { name: t.proof, exact: true }).press("Enter")
    await expect(page.getByText(t.asMade)).toBeVisible()
    const archive = await taken(page, () => page.getByRole("link", { name: t.forAuditors }).press("Enter"))
    expect(archive.suggestedFilename()).toMatch(/^records-story\w+\.onmicrosoft\.com-\d{4}-\d\d-\d\d\.zip$/)
    expect((await bytesOf(archive)).subarray(0, 2).toString()).toBe("PK")

    await page.goto(customer.record)
    for (const [of, says] of Object.entries(CERTIFICATES)) {
      const name = t.certificateIn[of as keyof typeof CERTIFICATES]
      const certificate = await taken(page, () => page.getByRole("link", { name }).press("Enter"))
      expect(certificate.suggestedFilename()).toBe(`certificate-${customer.record.split("/").at(-1)}.pdf`)
      const text = await textOf(await bytesOf(certificate))
      for (const said of [...says, hash, customer.name, customer.id, TANIA.email, agent.name])
        expect(text).toContain(said)
    }
  })

  test(`${language}: a record that was altered behind the portal's back is named, and its certificate is not valid`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ language })
    const customer = await world.customer({ confirmedBy: TANIA })
    await world.tamper(customer.id)
    await page.goto(`${customer.page}/proof`)
    await expect(page.getByText(t.changedOutside)).toBeVisible()
    await expect(page.getByText(t.altered)).toBeVisible()
    const certificate = await page.request.get(`${customer.record}/certificate?language=en`)
    const text = await textOf(await certificate.body())
    expect(text).toContain("NOT VALID")
    expect(text).toContain("through Tania Carr.")
  })
}

for (const language of LANGUAGES) {
  test(`${language}: attached files are read when an agent asks, and one that was changed is told`, async ({
    page,
    signIn,
    world,
  }) => {
    const t = await signIn({ language })
    const customer = await world.customer({ confirmedBy: TANIA })
    const file = Buffer.concat([pdf(), Buffer.alloc(600_000, 7)])
    const id = await world.file("northwind", customer.record.split("/").at(-1) ?? "", file)
    await page.goto(`${customer.page}/proof`)
    const check = page.getByRole("button", { name: t.checkFiles })
    await check.press("Enter")
    await expect(page.getByText(t.asAttached)).toBeVisible()
    await expect(check).toBeFocused()
    await world.tamperWithFile(id)
    await check.press("Enter")
    await expect(page.getByText(t.notAttached)).toBeVisible()
  })
}

test("characters that the certificate's font lacks are told, not dropped", async ({ page, signIn, world }) => {
  await signIn()
  const customer = await world.customer({ confirmedBy: { ...TANIA, firstName: "\u{2A6D6}明" } })
  const certificate = await page.request.get(`${customer.record}/certificate?language=en`)
  const text = await textOf(await certificate.body())
  expect(text).toContain("U+2A6D6")
  expect(text).toContain("The fonts of this document lack these characters")
})

const CERTIFICATES = {
  "zh-TW": ["確認證明書：Microsoft 客戶合約", "2026年1月15日", "Carr, Tania", "驗證方式"],
  en: ["Certificate of confirmation: Microsoft Customer Agreement", "15 January 2026", "Tania Carr", "To verify:"],
}

async function taken(page: Page, ask: () => Promise<void>): Promise<Download> {
  const download = page.waitForEvent("download")
  await ask()
  return download
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

/** What a PDF file says, on all its pages, with lines joined. */
async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  return text.replace(/\s+/g, " ")
}
