import { AGREEMENT_STATUSES, type AgreementFacts, type AgreementStatus, agreementStatus } from "./eligibility"
import type { Cloud } from "./partner"

export type StatusCounts = Record<AgreementStatus, number>

/** How many customers have which status, from how many have which facts. */
export function statusCounts(
  cloud: Cloud,
  counted: readonly { facts: AgreementFacts; customers: number }[],
): StatusCounts {
  const counts = Object.fromEntries(AGREEMENT_STATUSES.map((status) => [status, 0])) as StatusCounts
  for (const { facts, customers } of counted) counts[agreementStatus(cloud, facts)] += customers
  return counts
}
