/** How an offer is sold and billed. */
export const offer = {
  licenceBased: "Licence-based",
  usageBased: "Usage-based",
  notCounted: "Not counted",
  /** What tells several lines of one product apart. */
  line: {
    nth: "Line {nth, number}",
    both: "Line {nth, number}: {name}",
    of: "{product} ({line})",
  },
  billing: "{cycle}, {term}",
  cycle: {
    monthly: "Monthly",
    annual: "Yearly",
    triennial: "Every three years",
    one_time: "Once",
    none: "Usage-based",
  },
  term: {
    P1M: "one-month term",
    P1Y: "one-year term",
    P3Y: "three-year term",
  },
} as const
