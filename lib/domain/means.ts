/** How the customer accepted, where the agent says so. */
export const MEANS = ["paper", "e_signature", "email", "in_person"] as const
export type Means = (typeof MEANS)[number]
