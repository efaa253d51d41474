/** What was acknowledged, by what can be found of it in the database. */
export type Acknowledged =
  | { kind: "customer"; id: string }
  | { kind: "confirmation"; customerId: string; email: string }
  | { kind: "withdrawal"; confirmationId: string }
  | { kind: "file"; confirmationId: string; sha256: string }
  | { kind: "order"; customerId: string; id: string }
  | { kind: "licences"; customerId: string; to: number }
