import "server-only"
import { DRAFTS_LISTED, type DraftStep, DraftValues } from "@/lib/domain/draft"
import type { Refusal } from "@/lib/domain/refusal"
import { findCustomerOfDraft } from "./customers"
import type { Scope } from "./scope"

/** The partner's drafts of new customers, the last touched first. */
export async function listDrafts({ db, partnerId }: Scope) {
  const rows = await db.customerDraft.findMany({
    where: { partnerId },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: DRAFTS_LISTED,
    include: { agent: { select: { name: true } } },
  })
  return rows.map(typed)
}
export type DraftRecord = Awaited<ReturnType<typeof listDrafts>>[number]

export async function findDraft({ db, partnerId }: Scope, id: string): Promise<DraftRecord | null> {
  const row = await db.customerDraft.findUnique({
    where: { partnerId_id: { partnerId, id } },
    include: { agent: { select: { name: true } } },
  })
  return row && typed(row)
}

/** The same, and nobody else saves or submits it until the transaction ends. */
export async function lockDraft(scope: Scope, id: string): Promise<DraftRecord | null> {
  await scope.db
    .$queryRaw`select from customer_draft where partner_id = ${scope.partnerId}::uuid and id = ${id}::uuid for update`
  return findDraft(scope, id)
}

/** Why there is no such draft: it has become a customer, by another tab or a second click, or was discarded, or never was. */
export async function refusalOfGoneDraft(scope: Scope, id: string): Promise<Refusal> {
  const customer = await findCustomerOfDraft(scope, id)
  return customer ? { kind: "already-submitted", customerId: customer.id } : { kind: "not-found", what: "draft" }
}

type Saving = { id: string; values: DraftValues; step: DraftStep; agentId: string }

/** Saves a new draft; false when another tab was first. */
export async function insertDraft({ db, partnerId }: Scope, saving: Saving): Promise<boolean> {
  const { count } = await db.customerDraft.createMany({ data: [{ partnerId, ...saving }], skipDuplicates: true })
  return count === 1
}

/** Saves a draft again, and counts its version up. */
export async function updateDraft({ db, partnerId }: Scope, { id, values, step, agentId }: Saving): Promise<number> {
  const where = { partnerId_id: { partnerId, id } }
  const { version } = await db.customerDraft.update({
    where,
    data: { values, step, agentId, version: { increment: 1 } },
  })
  return version
}

export async function deleteDraft({ db, partnerId }: Scope, id: string): Promise<void> {
  await db.customerDraft.delete({ where: { partnerId_id: { partnerId, id } } })
}

function typed<Row extends { values: unknown; step: string }>(row: Row) {
  return { ...row, values: DraftValues.parse(row.values), step: row.step as DraftStep }
}
