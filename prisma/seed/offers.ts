import type { Prisma } from "@/lib/db/generated/client"

const licence = { billingType: "license", minQuantity: 1 } as const

/** The catalogue of the sample data. The first is the one that the documentation orders. */
export const offers: Prisma.OfferCreateManyInput[] = [
  {
    id: "CFQ7TTC0LF8Q:0001:CFQ7TTC0K1T8",
    name: "Microsoft 365 Business Basic",
    billingCycle: "monthly",
    term: "P1Y",
    maxQuantity: 300,
    ...licence,
  },
  {
    id: "CFQ7TTC0LDPB:0001:CFQ7TTC0KLZS",
    name: "Microsoft 365 Business Standard",
    billingCycle: "monthly",
    term: "P1Y",
    maxQuantity: 300,
    ...licence,
  },
  {
    id: "CFQ7TTC0LCHC:0002:CFQ7TTC0M5P3",
    name: "Microsoft 365 Business Premium",
    billingCycle: "annual",
    term: "P1Y",
    maxQuantity: 300,
    ...licence,
  },
  {
    id: "CFQ7TTC0LFLX:0001:CFQ7TTC0LHQ4",
    name: "Microsoft 365 E3",
    billingCycle: "monthly",
    term: "P3Y",
    maxQuantity: 10_000,
    ...licence,
  },
  {
    id: "CFQ7TTC0HD32:0002:CFQ7TTC0J2T9",
    name: "Visio Plan 2",
    billingCycle: "monthly",
    term: "P1M",
    maxQuantity: 10_000,
    ...licence,
  },
  {
    id: "CFQ7TTC0HDB0:0002:CFQ7TTC0HX55",
    name: "Planner and Project Plan 3",
    billingCycle: "monthly",
    term: "P1M",
    maxQuantity: 10_000,
    ...licence,
  },
  {
    id: "CFQ7TTC0LH18:0001:CFQ7TTC0KPDN",
    name: "Exchange Online (Plan 1)",
    billingCycle: "annual",
    term: "P1Y",
    maxQuantity: 10_000,
    ...licence,
  },
  {
    id: "DZH318Z0BPS6:0001:DZH318Z0BN0W",
    name: "Azure plan",
    billingType: "usage",
    billingCycle: "none",
    term: null,
    minQuantity: 1,
    maxQuantity: 1,
  },
]

export const BUSINESS_BASIC = "CFQ7TTC0LF8Q:0001:CFQ7TTC0K1T8"
export const BUSINESS_PREMIUM = "CFQ7TTC0LCHC:0002:CFQ7TTC0M5P3"
export const VISIO = "CFQ7TTC0HD32:0002:CFQ7TTC0J2T9"
export const AZURE_PLAN = "DZH318Z0BPS6:0001:DZH318Z0BN0W"
