import "server-only"
import { Refused } from "@/lib/domain/refusal"
import type { Role } from "@/lib/domain/role"
import { isTaken } from "./busy"
import type { Prisma } from "./generated/client"
import type { Scope } from "./scope"

const SHOWN = { id: true, name: true, email: true, roles: true, blockedAt: true, createdAt: true } as const

/** The partner's agents, by name. */
export async function listAgents({ db, partnerId }: Scope) {
  return db.agent.findMany({ where: { partnerId }, orderBy: [{ name: "asc" }, { id: "asc" }], select: SHOWN })
}

export async function listAgentNames({ db, partnerId }: Scope): Promise<{ id: string; name: string }[]> {
  return db.agent.findMany({
    where: { partnerId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  })
}

/** One agent of the partner's, with the password's hash. */
export async function getAgent({ db, partnerId }: Scope, id: string) {
  const agent = await db.agent.findUnique({
    where: { partnerId_id: { partnerId, id } },
    select: { ...SHOWN, passwordHash: true, entraObjectId: true, language: true, theme: true, timeZone: true },
  })
  if (!agent) throw new Refused({ kind: "not-found", what: "agent" })
  return agent
}

/** The partner's agents cannot change until the transaction ends: whether somebody can still manage them is asked of all. */
export async function lockAgents({ db, partnerId }: Scope): Promise<void> {
  await db.$queryRaw`select from agent where partner_id = ${partnerId}::uuid order by id for update`
}

/** How many agents other than this one could still manage the agents. */
export async function countOtherGlobalAdmins({ db, partnerId }: Scope, id: string): Promise<number> {
  return db.agent.count({ where: { partnerId, id: { not: id }, blockedAt: null, roles: { has: "global_admin" } } })
}

type NewAgent = { name: string; email: string; roles: Role[]; passwordHash: string; passwordGivenAt: Date }

/** Adds an agent. Refuses an address that signs somebody in already, whoever's agent that is. */
export async function insertAgent({ db, partnerId }: Scope, agent: NewAgent): Promise<string> {
  try {
    const { id } = await db.agent.create({ data: { partnerId, ...agent }, select: { id: true } })
    return id
  } catch (error) {
    if (isTaken(error)) throw new Refused({ kind: "invalid", problems: { email: { key: "emailTaken" } } })
    throw error
  }
}

type Change = Pick<
  Prisma.AgentUpdateInput,
  "roles" | "passwordHash" | "passwordGivenAt" | "language" | "theme" | "timeZone" | "blockedAt"
>

export async function updateAgent({ db, partnerId }: Scope, id: string, change: Change): Promise<void> {
  await db.agent.update({ where: { partnerId_id: { partnerId, id } }, data: change, select: { id: true } })
}
