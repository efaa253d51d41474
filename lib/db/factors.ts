import "server-only"
import { Refused } from "@/lib/domain/refusal"
import { countRecoveryCodes, endRecoveryCodes } from "./recovery-codes"
import type { Scope } from "./scope"

const NAMED = { id: true, addedAt: true } as const

/** An agent's second factors: the passkeys, oldest first, the time codes, and how many recovery codes are left. */
export async function listFactors(scope: Scope, agentId: string) {
  const { db, partnerId } = scope
  const where = { partnerId, agentId, endedAt: null }
  const passkeys = { ...NAMED, name: true, lastUsedAt: true }
  return {
    passkeys: await db.passkey.findMany({ where, select: passkeys, orderBy: [{ addedAt: "asc" }, { id: "asc" }] }),
    timeCodes: await db.timeCode.findFirst({ where, select: NAMED }),
    recoveryCodes: await countRecoveryCodes(scope, agentId),
  }
}

/** What decides whether more than a password is asked of an agent. */
export async function arrivalOf({ db, partnerId }: Scope, agentId: string) {
  const where = { partnerId, agentId, endedAt: null }
  const agent = await db.agent.findUniqueOrThrow({
    where: { partnerId_id: { partnerId, id: agentId } },
    select: { passwordGivenAt: true, partner: { select: { factorDemandedAt: true } } },
  })
  return {
    hasFactor: (await db.passkey.count({ where })) + (await db.timeCode.count({ where })) > 0,
    passwordGiven: agent.passwordGivenAt !== null,
    demanded: agent.partner.factorDemandedAt !== null,
  }
}

/** Nobody else adds or removes a factor of the agent's until the transaction ends. */
export async function lockAgent({ db, partnerId }: Scope, agentId: string): Promise<void> {
  await db.$queryRaw`select from agent where partner_id = ${partnerId}::uuid and id = ${agentId}::uuid for update`
}

type Ending = { agentId: string; endedById: string; now: Date }

/** Removes one of the agent's factors. Gives the passkey's name; null for time codes. Another's does not exist. */
export async function endFactor({ db, partnerId }: Scope, id: string, { agentId, endedById, now }: Ending) {
  const where = { partnerId, agentId, id, endedAt: null }
  const data = { endedAt: now, endedById }
  const passkey = await db.passkey.findFirst({ where, select: { name: true } })
  if (passkey) await db.passkey.updateMany({ where, data })
  else if ((await db.timeCode.updateMany({ where, data })).count === 0)
    throw new Refused({ kind: "not-found", what: "factor" })
  return passkey?.name ?? null
}

/** Removes all that the agent has besides its password. */
export async function endFactors(scope: Scope, { agentId, endedById, now }: Ending): Promise<void> {
  const { db, partnerId } = scope
  const where = { partnerId, agentId, endedAt: null }
  const data = { endedAt: now, endedById }
  await db.passkey.updateMany({ where, data })
  await db.timeCode.updateMany({ where, data })
  await endRecoveryCodes(scope, agentId, now)
}
