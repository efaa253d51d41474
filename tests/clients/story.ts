// What each generated client does in turn: a customer, an order too early, the confirmation, the order, and all read back.

export type Api = { address: string; key: string; domain: string }
export type Told = {
  customerId: string
  refusedWith: number
  confirmed: string
  orderId: string
  agreementStatus: string
  orders: string[]
  quantities: number[]
}
export type Tell = (api: Api) => Promise<Told>

export const customer = (domain: string) => ({
  companyProfile: { domain },
  billingProfile: {
    culture: "zh-TW",
    language: "zh",
    email: "yichun@lucernepub.example",
    companyName: "Lucerne Publishing",
    defaultAddress: {
      country: "TW",
      city: "台北市",
      addressLine1: "中山北路二段42號",
      postalCode: "104094",
      firstName: "怡君",
      lastName: "張",
      phoneNumber: "02 5550 0177",
    },
  },
})

export const acceptance = {
  primaryContact: { firstName: "Tania", lastName: "Carr", email: "tania.carr@fabrikam.example" },
  templateId: "117a77b0-9360-443b-8795-c6dedc750cf9",
  dateAgreed: "2026-01-15",
}

export const order = {
  billingCycle: "monthly" as const,
  lineItems: [{ offerId: "CFQ7TTC0LF8Q:0001:CFQ7TTC0K1T8", quantity: 5 }],
}

/** What was answered, where there is nothing to go on without it. */
export function given<T>(data: T | undefined, otherwise?: unknown): T {
  if (data === undefined) throw new Error(`Not what was expected: ${JSON.stringify(otherwise)}`)
  return data
}
