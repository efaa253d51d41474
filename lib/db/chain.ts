import "server-only"
import type { Breach, KeptRow, Link } from "@/lib/domain/chain"
import type { SealedHead } from "@/lib/domain/checkpoint-tree"
import { clockOf } from "./clock"
import { fromColumn } from "./dates"
import type { Prisma } from "./generated/client"
import type { Scope } from "./scope"

type Found = { links: Link[]; rows: KeptRow[]; seals: SealedHead[] }

/** The chains of some customers, with the rows that they are made of and the heads that are sealed, by customer. */
export async function chainsOf({ db, partnerId }: Scope, customerIds: string[]): Promise<Map<string, Found>> {
  const where = { partnerId, customerId: { in: customerIds } }
  const ofConfirmation = { partnerId, confirmation: { customerId: { in: customerIds } } }
  const whose = { confirmation: { select: { customerId: true } } }
  const [links, heads, confirmations, withdrawals, direct, evidence] = await Promise.all([
    db.chainEntry.findMany({ where, orderBy: [{ customerId: "asc" }, { position: "asc" }] }),
    db.checkpointHead.findMany({ where, orderBy: { number: "asc" } }),
    db.confirmation.findMany({ where }),
    db.withdrawal.findMany({ where: ofConfirmation, include: whose }),
    db.directAcceptance.findMany({ where }),
    db.evidence.findMany({ where: ofConfirmation, include: whose }),
  ])
  const found = new Map<string, Found>(customerIds.map((id) => [id, { links: [], rows: [], seals: [] }]))
  for (const link of links) found.get(link.customerId)?.links.push(link)
  for (const { customerId, number, position, hash } of heads)
    found.get(customerId)?.seals.push({ number, position, hash })
  for (const row of confirmations) found.get(row.customerId)?.rows.push(confirmationRow(row))
  for (const row of withdrawals) found.get(row.confirmation.customerId)?.rows.push(withdrawalRow(row))
  for (const row of evidence) found.get(row.confirmation.customerId)?.rows.push(evidenceRow(row))
  for (const row of direct) found.get(row.customerId)?.rows.push(directAcceptanceRow(row))
  return found
}

const AT_ONCE = 200

/** How a part of a long reading is asked: in a transaction that goes on, or in one of its own. */
export type Asking = <Result>(work: (scope: Scope) => Promise<Result>) => Promise<Result>

/** The chains of all the partner's customers that have records, in portions. Those that only links or only rows name are among them. */
export async function* everyChain(ask: Asking): AsyncGenerator<[customerId: string, Found]> {
  for await (const ids of portions(ask)) yield* await ask((scope) => chainsOf(scope, ids))
}

/** What was found of a customer, and when, by the database's clock. */
type FoundAt = Found & { readAt: Date }

/** The same, whatever cannot be read: of such a customer it gives the error. */
export async function* everyReadableChain(ask: Asking): AsyncGenerator<[customerId: string, FoundAt | Error]> {
  for await (const ids of portions(ask)) yield* readableChains(ask, ids)
}

/** The chains of these customers, in portions; of one that cannot be read, the error. */
export async function* readableChains(
  ask: Asking,
  customerIds: readonly string[],
): AsyncGenerator<[customerId: string, FoundAt | Error]> {
  for (let from = 0; from < customerIds.length; from += AT_ONCE) {
    const ids = customerIds.slice(from, from + AT_ONCE)
    const together = await readNow(ask, ids)
    if (!(together instanceof Error)) yield* together
    else
      for (const id of ids) {
        const alone = await readNow(ask, [id])
        if (alone instanceof Error) yield [id, alone]
        else yield* alone
      }
  }
}

/** The chains of these customers at one instant, which is given with them. */
async function readNow(ask: Asking, customerIds: string[]): Promise<[customerId: string, FoundAt][] | Error> {
  try {
    return await ask(async (scope) => {
      const readAt = await clockOf(scope.db)
      return [...(await chainsOf(scope, customerIds))].map(([id, found]) => [id, { ...found, readAt }])
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function* portions(ask: Asking): AsyncGenerator<string[]> {
  for (let after: string | null = null; ; ) {
    const ids = await ask((scope) => customersWithRecords(scope, after))
    yield ids
    if (ids.length < AT_ONCE) return
    after = ids.at(-1) ?? null
  }
}

async function customersWithRecords({ db, partnerId }: Scope, after: string | null): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select customer_id as id from (
      select partner_id, customer_id from chain_entry
      union select partner_id, customer_id from confirmation
      union select partner_id, customer_id from direct_acceptance
    ) recorded
    where partner_id = ${partnerId}::uuid and (${after}::uuid is null or customer_id > ${after}::uuid)
    order by customer_id limit ${AT_ONCE}`
  return rows.map(({ id }) => id)
}

/** A row of the partner's that belongs to a record which is not there: no rule of the database lets one in. Null for none. */
export async function strayRow({ db, partnerId }: Scope): Promise<Breach | null> {
  const [stray] = await db.$queryRaw<{ table: "withdrawal" | "evidence" | "evidence_chunk"; row: string }[]>`
    select 'withdrawal' as table, w.confirmation_id::text as row from withdrawal w
      where w.partner_id = ${partnerId}::uuid and not exists (
        select from confirmation f where (f.partner_id, f.id) = (w.partner_id, w.confirmation_id))
    union all select 'evidence', e.id::text from evidence e
      where e.partner_id = ${partnerId}::uuid and not exists (
        select from confirmation f where (f.partner_id, f.id) = (e.partner_id, e.confirmation_id))
    union all select 'evidence_chunk', c.evidence_id::text from evidence_chunk c
      where c.partner_id = ${partnerId}::uuid and not exists (
        select from evidence e where (e.partner_id, e.id) = (c.partner_id, c.evidence_id))
    limit 1`
  return stray ? { ...stray, what: "inserted" } : null
}

type Columns<Name extends "Confirmation" | "Withdrawal" | "DirectAcceptance" | "Evidence"> = {
  Confirmation: Prisma.ConfirmationGetPayload<object>
  Withdrawal: Prisma.WithdrawalGetPayload<object>
  DirectAcceptance: Prisma.DirectAcceptanceGetPayload<object>
  Evidence: Prisma.EvidenceGetPayload<object>
}[Name]

function confirmationRow({
  acceptedOn,
  dateAgreed,
  recordedAt,
  agentRoles,
  phone,
  phoneE164,
  reason,
  means,
  note,
  ...row
}: Columns<"Confirmation">): KeptRow {
  const facts = {
    ...row,
    ...(phone !== null && { phone }),
    ...(phoneE164 !== null && { phoneE164 }),
    ...(reason !== null && { reason }),
    ...(means !== null && { means }),
    ...(note !== null && { note }),
    ...(dateAgreed !== null && { dateAgreed }),
    acceptedOn: fromColumn(acceptedOn),
    agentRoles: agentRoles.join(" "),
    recordedAt: recordedAt.toISOString(),
  }
  return { kind: "confirmation", id: row.id, facts }
}

function withdrawalRow({ partnerId, confirmationId, reason, agentId, withdrawnAt }: Columns<"Withdrawal">): KeptRow {
  const facts = { partnerId, id: confirmationId, reason, agentId, withdrawnAt: withdrawnAt.toISOString() }
  return { kind: "withdrawal", id: confirmationId, facts }
}

function directAcceptanceRow({ checkedAt, ...row }: Columns<"DirectAcceptance">): KeptRow {
  return { kind: "direct_acceptance", id: row.id, facts: { ...row, checkedAt: checkedAt.toISOString() } }
}

function evidenceRow(row: Columns<"Evidence">): KeptRow {
  const { partnerId, id, number, confirmationId, fileName, mediaType, size, sha256, agentId, attachedAt } = row
  const own = { partnerId, id, number, confirmationId, fileName, mediaType, size, sha256, agentId }
  return { kind: "evidence", id, facts: { ...own, attachedAt: attachedAt.toISOString() } }
}
