import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { EMPTY_DRAFT } from "@/lib/domain/draft"
import { checkDraft } from "@/lib/usecases/check-draft"
import { discardDraft } from "@/lib/usecases/discard-draft"
import { listDrafts } from "@/lib/usecases/list-drafts"
import { saveDraft } from "@/lib/usecases/save-draft"
import { submitDraft } from "@/lib/usecases/submit-draft"
import { viewDraft } from "@/lib/usecases/view-draft"
import { AZURE_PLAN, BUSINESS_BASIC } from "@/prisma/seed/offers"
import { draftValues } from "@/tests/builders"
import { database } from "./owner"
import { agent, now, refusalTo } from "./world"

const admin = await agent("admin.agent@northwind.example")
const sales = await agent("sales.agent@northwind.example")
const tailspin = await agent("admin.agent@tailspin.example")
const step = "account-info" as const
const lines = (draftId: string) =>
  database().activity.count({ where: { action: { startsWith: "draft" }, agentId: draftId } })

const save = (draftId: string, version: number | null, changes = {}) =>
  saveDraft(sales, { draftId, version, values: draftValues(changes), step }, now)

test("the first field begins a draft, and each save counts its version up", async () => {
  const draftId = randomUUID()
  const said = await lines(sales.agentId)
  expect(await save(draftId, 0)).toEqual({ version: 1, savedAt: now })
  expect(await save(draftId, 1, { companyName: "Lucerne" })).toEqual({ version: 2, savedAt: now })
  expect(await viewDraft(admin, { draftId }, now)).toMatchObject({ version: 2, values: { companyName: "Lucerne" } })
  expect(await lines(sales.agentId)).toBe(said + 1)
})

test("whatever is typed is kept as it is, right or wrong, any script", async () => {
  const draftId = randomUUID()
  const typed = {
    companyName: " 𠮷 ",
    domain: "no such!",
    acceptedOn: "2026-02-31",
    contact: { ...EMPTY_DRAFT.contact, email: "@" },
  }
  await save(draftId, 0, typed)
  expect((await viewDraft(sales, { draftId }, now)).values).toEqual(draftValues(typed))
})

test("one that is not saved yet is empty, at version 0", async () => {
  expect(await viewDraft(sales, { draftId: randomUUID() }, now)).toMatchObject({
    values: EMPTY_DRAFT,
    version: 0,
    savedAt: null,
  })
})

describe("a save from a page that is behind", () => {
  test("is refused as stale, and saves nothing", async () => {
    const draftId = randomUUID()
    await save(draftId, 0)
    await save(draftId, 1, { companyName: "Newer" })
    for (const version of [0, 1, 3]) {
      expect(await refusalTo(save(draftId, version, { companyName: "Older" }))).toEqual({ kind: "stale" })
    }
    expect(await viewDraft(sales, { draftId }, now)).toMatchObject({ version: 2, values: { companyName: "Newer" } })
  })

  test("with the same words is an answer that was lost, and is answered again", async () => {
    const draftId = randomUUID()
    await save(draftId, 0)
    expect(await save(draftId, 0)).toMatchObject({ version: 1 })
    expect((await viewDraft(sales, { draftId }, now)).version).toBe(1)
  })
})

test("one that was discarded does not come back", async () => {
  const draftId = randomUUID()
  await save(draftId, 0, { companyName: " Lucerne " })
  expect(await discardDraft(admin, { draftId }, now)).toEqual({ companyName: "Lucerne" })
  expect(await refusalTo(save(draftId, 1))).toEqual({ kind: "not-found", what: "draft" })
  expect(await refusalTo(discardDraft(admin, { draftId }, now))).toEqual({ kind: "not-found", what: "draft" })
  expect(await refusalTo(submitDraft(admin, { draftId, version: 1 }, now))).toEqual({
    kind: "not-found",
    what: "draft",
  })
  expect(await database().customerDraft.count({ where: { id: draftId } })).toBe(0)
})

test("a page that is behind may take the place of what is kept, or of a draft that was discarded, but not of a customer", async () => {
  const draftId = randomUUID()
  await save(draftId, 0)
  await save(draftId, 1, { companyName: "Newer" })
  expect(await save(draftId, null, { companyName: "Mine" })).toMatchObject({ version: 3 })
  expect((await viewDraft(sales, { draftId }, now)).values.companyName).toBe("Mine")
  await discardDraft(sales, { draftId }, now)
  expect(await save(draftId, null, { companyName: "Mine", domain: "keptmine" })).toMatchObject({ version: 1 })
  await submitDraft(sales, { draftId, version: 1 }, now)
  expect(await refusalTo(save(draftId, null))).toMatchObject({ kind: "already-submitted" })
})

test("one that has become a customer says which, whatever is done to it", async () => {
  const draftId = randomUUID()
  await save(draftId, 0, { domain: "becamecustomer" })
  const { customerId } = await submitDraft(sales, { draftId, version: 1 }, now)
  const gone = { kind: "already-submitted", customerId }
  expect(await refusalTo(save(draftId, 1))).toEqual(gone)
  expect(await refusalTo(save(draftId, 0))).toEqual(gone)
  expect(await refusalTo(viewDraft(sales, { draftId }, now))).toEqual(gone)
  expect(await refusalTo(checkDraft(sales, { draftId, step: "account-info" }, now))).toEqual(gone)
  expect(await refusalTo(submitDraft(sales, { draftId, version: 1 }, now))).toEqual(gone)
  expect(await refusalTo(discardDraft(sales, { draftId }, now))).toEqual(gone)
})

test("the list shows the partner's drafts to all its agents, the last touched first, and no other partner's", async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  await save(first, 0)
  await save(second, 0)
  await save(first, 1, { companyName: "Touched last" })
  const ids = (await listDrafts(admin, {}, now)).map(({ id }) => id)
  expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second))
  expect((await listDrafts(admin, {}, now))[0]).toMatchObject({ agent: { name: "Sales Agent" }, step })
  expect(await listDrafts(tailspin, {}, now)).toEqual([])
})

describe("Next", () => {
  const check = (draftId: string, asked: "account-info" | "subscriptions") =>
    refusalTo(checkDraft(sales, { draftId, step: asked }, now))

  test("stops at what is wrong with the step, and at nothing of the other", async () => {
    const draftId = randomUUID()
    const wrongLines = [{ offerId: BUSINESS_BASIC, quantity: 301 }]
    await save(draftId, 0, { companyName: "", lines: wrongLines })
    expect(await check(draftId, "account-info")).toEqual({
      kind: "invalid",
      problems: { companyName: { key: "companyNameRequired" } },
    })
    expect(await check(draftId, "subscriptions")).toMatchObject({
      problems: { "lines.0.quantity": { key: "quantityRange" } },
    })
  })

  test("stops at a domain that any tenant holds", async () => {
    const draftId = randomUUID()
    await save(draftId, 0, { domain: "Litware" })
    expect(await check(draftId, "account-info")).toEqual({
      kind: "invalid",
      problems: { domain: { key: "domainTaken" } },
    })
  })

  test("goes on when all is right; no licences of an offer are no line", async () => {
    const draftId = randomUUID()
    const chosen = [
      { offerId: AZURE_PLAN, quantity: 1 },
      { offerId: BUSINESS_BASIC, quantity: 0 },
    ]
    await save(draftId, 0, { domain: "allisright", lines: chosen })
    expect(await check(draftId, "account-info")).toBeNull()
    expect(await check(draftId, "subscriptions")).toBeNull()
  })
})
