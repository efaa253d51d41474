import type { PartnerType } from "@/lib/domain/partner"
import type { Role } from "@/lib/domain/role"

type Sample = { email: string; role: Role; type: PartnerType; particular?: "sandbox" | "21Vianet" }

/** Whom the sample data knows (prisma/seed.ts), and the password of all of them. */
export const SAMPLES: { password: string; agents: readonly Sample[] } = {
  password: "concord-demo",
  agents: [
    { email: "admin.agent@northwind.example", role: "admin_agent", type: "direct_bill" },
    { email: "sales.agent@northwind.example", role: "sales_agent", type: "direct_bill" },
    { email: "helpdesk.agent@northwind.example", role: "helpdesk_agent", type: "direct_bill" },
    { email: "global.admin@northwind.example", role: "global_admin", type: "direct_bill" },
    { email: "admin.agent@sandbox.northwind.example", role: "admin_agent", type: "direct_bill", particular: "sandbox" },
    { email: "admin.agent@tailspin.example", role: "admin_agent", type: "indirect_provider" },
    { email: "admin.agent@wingtip.example", role: "admin_agent", type: "indirect_reseller" },
    { email: "admin.agent@trey.example", role: "admin_agent", type: "direct_bill", particular: "21Vianet" },
  ],
}
