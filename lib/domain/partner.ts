/** How a CSP partner sells: on its own, through resellers, or through a provider. */
export const PARTNER_TYPES = ["direct_bill", "indirect_provider", "indirect_reseller"] as const
export type PartnerType = (typeof PARTNER_TYPES)[number]

/** The Microsoft cloud that the partner's account is in. Agreements exist only in the public one. */
export const CLOUDS = ["public", "china_21vianet", "germany", "us_government"] as const
export type Cloud = (typeof CLOUDS)[number]

/** What the first domain of every tenant of a cloud ends in. */
export const DOMAIN_ENDINGS: Record<Cloud, string> = {
  public: ".onmicrosoft.com",
  china_21vianet: ".partner.onmschina.cn",
  germany: ".onmicrosoft.de",
  us_government: ".onmicrosoft.us",
}

export const ENVIRONMENTS = ["production", "sandbox"] as const
export type Environment = (typeof ENVIRONMENTS)[number]

/** The CSP company that uses the portal. `providerName` is set for an indirect reseller only; `timeZone` is an IANA name. */
export type Partner = {
  id: string
  name: string
  type: PartnerType
  cloud: Cloud
  environment: Environment
  domain: string
  timeZone: string
  providerName: string | null
}
