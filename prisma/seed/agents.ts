import { hashPassword } from "@/lib/auth/password"
import type { Db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { NORTHWIND, NORTHWIND_SANDBOX, TAILSPIN, TREY, WINGTIP } from "./partners"

const id = (number: number) => `20000000-0000-4000-8000-00000000000${number}`

export const ADMIN_AGENT = { partnerId: NORTHWIND, agentId: id(1), roles: ["admin_agent" as const] }
export const SALES_AGENT = { partnerId: NORTHWIND, agentId: id(2), roles: ["sales_agent" as const] }
export const TAILSPIN_AGENT = { partnerId: TAILSPIN, agentId: id(6) }

const agents: Omit<Prisma.AgentCreateManyInput, "passwordHash">[] = [
  {
    partnerId: NORTHWIND,
    id: id(1),
    name: "Admin Agent",
    email: "admin.agent@northwind.example",
    roles: ["admin_agent"],
  },
  {
    partnerId: NORTHWIND,
    id: id(2),
    name: "Sales Agent",
    email: "sales.agent@northwind.example",
    roles: ["sales_agent"],
  },
  {
    partnerId: NORTHWIND,
    id: id(3),
    name: "Helpdesk Agent",
    email: "helpdesk.agent@northwind.example",
    roles: ["helpdesk_agent"],
  },
  {
    partnerId: NORTHWIND,
    id: id(4),
    name: "Global Admin",
    email: "global.admin@northwind.example",
    roles: ["global_admin"],
  },
  {
    partnerId: NORTHWIND_SANDBOX,
    id: id(5),
    name: "Admin Agent",
    email: "admin.agent@sandbox.northwind.example",
    roles: ["admin_agent"],
  },
  {
    partnerId: TAILSPIN,
    id: id(6),
    name: "Admin Agent",
    email: "admin.agent@tailspin.example",
    roles: ["admin_agent"],
  },
  { partnerId: WINGTIP, id: id(7), name: "Admin Agent", email: "admin.agent@wingtip.example", roles: ["admin_agent"] },
  { partnerId: TREY, id: id(8), name: "Admin Agent", email: "admin.agent@trey.example", roles: ["admin_agent"] },
]

/** The agents of the sample data, each named by the role; all with the same password. */
export async function insertAgents(db: Db): Promise<void> {
  const passwordHash = await hashPassword("concord-demo")
  await db.agent.createMany({ data: agents.map((agent) => ({ ...agent, passwordHash })) })
}
