import type { Prisma } from "@/lib/db/generated/client"

const id = (number: number) => `10000000-0000-4000-8000-00000000000${number}`

/** The partners of the sample data, one of each kind. */
export const NORTHWIND = id(1)
export const NORTHWIND_SANDBOX = id(2)
export const TAILSPIN = id(3)
export const WINGTIP = id(4)
export const TREY = id(5)

const taipei = { timeZone: "Asia/Taipei" }

export const partners: Prisma.PartnerUncheckedCreateInput[] = [
  {
    id: NORTHWIND,
    name: "Northwind Cloud",
    type: "direct_bill",
    domain: "northwind.example",
    entraTenantId: "1d3f6c5e-0a7b-4c2d-8e9f-a0b1c2d3e4f5",
    ...taipei,
  },
  {
    id: NORTHWIND_SANDBOX,
    name: "Northwind Cloud Sandbox",
    type: "direct_bill",
    environment: "sandbox",
    domain: "sandbox.northwind.example",
    ...taipei,
  },
  { id: TAILSPIN, name: "Tailspin Distribution", type: "indirect_provider", domain: "tailspin.example", ...taipei },
  {
    id: WINGTIP,
    name: "Wingtip Resale",
    type: "indirect_reseller",
    providerId: TAILSPIN,
    domain: "wingtip.example",
    ...taipei,
  },
  {
    id: TREY,
    name: "Trey 21Vianet",
    type: "direct_bill",
    cloud: "china_21vianet",
    domain: "trey.example",
    timeZone: "Asia/Shanghai",
  },
]
