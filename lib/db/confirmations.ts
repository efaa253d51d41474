import "server-only"
import type { Actor } from "@/lib/domain/actor"
import type { AgreementText } from "@/lib/domain/agreement"
import type { Acceptance, Channel } from "@/lib/domain/confirmation"
import { Refused } from "@/lib/domain/refusal"
import type { Role } from "@/lib/domain/role"
import { phoneE164 } from "@/lib/domain/text/phone-number"
import { fromColumn, toColumn } from "./dates"
import type { Scope } from "./scope"

const WITH_AGENTS = {
  agent: { select: { name: true } },
  withdrawal: { include: { agent: { select: { name: true } } } },
  text: { select: { link: true } },
} as const

/** A customer's confirmations, newest first, each with who recorded it, its text, and its withdrawal if it was a mistake. */
export async function listConfirmations({ db, partnerId }: Scope, customerId: string) {
  const rows = await db.confirmation.findMany({
    where: { partnerId, customerId },
    orderBy: { number: "desc" },
    include: WITH_AGENTS,
  })
  return rows.map(inDays)
}
export type ConfirmationRecord = Awaited<ReturnType<typeof listConfirmations>>[number]

/** One confirmation of a customer, the same way. */
export async function getConfirmation(
  { db, partnerId }: Scope,
  customerId: string,
  id: string,
): Promise<ConfirmationRecord> {
  const row = await db.confirmation.findFirst({ where: { partnerId, customerId, id }, include: WITH_AGENTS })
  if (!row) throw new Refused({ kind: "not-found", what: "confirmation" })
  return inDays(row)
}

/** The newest confirmation that is not withdrawn: the one that counts. */
export async function findNewestConfirmation({ db, partnerId }: Scope, customerId: string) {
  return db.confirmation.findFirst({
    where: { partnerId, customerId, withdrawal: null },
    orderBy: { number: "desc" },
  })
}

/** What Microsoft said last about the customer having accepted directly, if it ever said anything. */
export async function findDirectAcceptance({ db, partnerId }: Scope, customerId: string) {
  return db.directAcceptance.findFirst({
    where: { partnerId, customerId },
    orderBy: [{ checkedAt: "desc" }, { id: "desc" }],
    select: { signed: true, checkedAt: true },
  })
}

type Heard = { customerId: string; signed: boolean; now: Date }

/** Writes down what was heard about the customer having accepted directly; the newest holds. */
export async function insertDirectAcceptance(
  { db, partnerId }: Scope,
  { customerId, signed, now }: Heard,
): Promise<void> {
  await db.directAcceptance.create({ data: { partnerId, customerId, signed, checkedAt: now } })
}

type Recording = {
  customerId: string
  country: string
  acceptance: Omit<Acceptance, "reason"> & { reason?: string | undefined }
  /** The moment that a program named, as it wrote it. */
  dateAgreed?: string | null
  text: AgreementText
  channel: Channel
  by: Pick<Actor, "agentId" | "roles">
  now: Date
}

/** Records a confirmation, under the customer's lock: it gets the next number. The phone is kept as typed, with its E.164 form, read for the customer's country, beside it. */
export async function insertConfirmation({ db, partnerId }: Scope, recording: Recording): Promise<string> {
  const { acceptance, text, customerId } = recording
  const last = await db.confirmation.aggregate({ where: { partnerId, customerId }, _max: { number: true } })
  const { id } = await db.confirmation.create({
    data: {
      partnerId,
      customerId,
      number: (last._max.number ?? 0) + 1,
      firstName: acceptance.firstName,
      lastName: acceptance.lastName,
      email: acceptance.email,
      phone: acceptance.phone ?? null,
      phoneE164: acceptance.phone ? phoneE164(acceptance.phone, recording.country) : null,
      acceptedOn: toColumn(acceptance.acceptedOn),
      dateAgreed: recording.dateAgreed ?? null,
      templateId: text.templateId,
      version: text.version,
      country: text.country,
      language: text.language,
      channel: recording.channel,
      means: acceptance.means ?? null,
      note: acceptance.note ?? null,
      reason: acceptance.reason ?? null,
      agentId: recording.by.agentId,
      agentRoles: [...recording.by.roles],
      recordedAt: recording.now,
    },
    select: { id: true },
  })
  return id
}

type Withdrawing = { confirmationId: string; reason: string; agentId: string; now: Date }

export async function insertWithdrawal({ db, partnerId }: Scope, withdrawing: Withdrawing): Promise<void> {
  const { confirmationId, reason, agentId, now } = withdrawing
  await db.withdrawal.create({ data: { partnerId, confirmationId, reason, agentId, withdrawnAt: now } })
}

function inDays<Row extends { acceptedOn: Date; agent: { name: string }; agentRoles: Role[] }>(row: Row) {
  return { ...row, agent: { ...row.agent, roles: row.agentRoles }, acceptedOn: fromColumn(row.acceptedOn) }
}
