/** The roles of an agent, any number of them. (decisions.md, "Who") */
export const ROLES = ["admin_agent", "sales_agent", "helpdesk_agent", "global_admin"] as const
export type Role = (typeof ROLES)[number]
