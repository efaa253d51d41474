/**
 * What the portal's role may do with each table; with one that is not here, nothing. Statements of acceptance and the
 * log are added to and never changed; offers and agreement texts are laid down by the operator.
 * @type {Record<string, string>}
 */
export const RIGHTS = {
  act: "SELECT, INSERT",
  activity: "SELECT, INSERT",
  agent: "SELECT, INSERT, UPDATE",
  agreement_version: "SELECT",
  api_key: "SELECT, INSERT, UPDATE",
  api_receipt: "SELECT, INSERT, UPDATE",
  cart: "SELECT, INSERT, UPDATE",
  cart_line: "SELECT, INSERT, DELETE",
  // Links are made by triggers, checkpoints by the operator.
  chain_entry: "SELECT",
  checkpoint: "SELECT",
  checkpoint_head: "SELECT",
  confirmation: "SELECT, INSERT",
  // Of a customer everything can be corrected but what its tenant says: id, domain and country.
  customer: `SELECT, INSERT, UPDATE (${[
    ...["company_name", "search_text", "address_line_1", "address_line_2", "city", "state", "postal_code"],
    ...["registration_number", "contact_first_name", "contact_last_name", "contact_email", "contact_phone"],
    ...["contact_phone_e164", "culture", "language", "version"],
  ].join(", ")})`,
  customer_draft: "SELECT, INSERT, UPDATE, DELETE",
  customer_order: "SELECT, INSERT",
  direct_acceptance: "SELECT, INSERT",
  evidence: "SELECT, INSERT",
  evidence_chunk: "SELECT, INSERT",
  offer: "SELECT",
  order_line: "SELECT, INSERT",
  partner: "SELECT, UPDATE (time_zone, factor_demanded_at, factor_demanded_by_id)",
  passkey: "SELECT, INSERT, UPDATE (sign_count, last_used_at, ended_at, ended_by_id)",
  rate_limit: "SELECT, INSERT, UPDATE, DELETE",
  recovery_code: "SELECT, INSERT, UPDATE (used_at, ended_at)",
  sealing_key: "SELECT",
  session: "SELECT, INSERT, UPDATE",
  sign_in: "SELECT, INSERT, UPDATE (proofs, ended_at)",
  subscription: "SELECT, INSERT, UPDATE",
  tenant_domain: "SELECT, INSERT",
  time_code: "SELECT, INSERT, UPDATE (last_step, ended_at, ended_by_id)",
  withdrawal: "SELECT, INSERT",
}

/** What it may know across partners, each the one answer of a function (lib/db/across-partners.ts). */
export const DOORS = [
  "partner_of_address",
  "partner_of_api_key",
  "partner_of_entra_tenant",
  "partner_of_passkey",
  "name_of_own_provider",
  "is_own_reseller",
  "clear_acts",
  "clear_receipts",
]

/**
 * Gives the portal's role these rights and takes all others from it.
 * @param {import("pg").Client} client the owner's
 * @param {string} role
 */
export async function grantRights(client, role) {
  const to = client.escapeIdentifier(role)
  const { rows } = await client.query("SELECT current_database() AS name")
  const statements = [
    // Nothing that runs as the owner is to meet a table that somebody else made.
    `REVOKE TEMPORARY ON DATABASE ${client.escapeIdentifier(rows[0].name)} FROM PUBLIC, ${to}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${to}`,
    ...Object.entries(RIGHTS).map(([table, rights]) => `GRANT ${rights} ON ${table} TO ${to}`),
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to}`,
    `GRANT EXECUTE ON FUNCTION ${DOORS.join(", ")} TO ${to}`,
    `GRANT USAGE ON SCHEMA public TO ${to}`,
  ]
  // Sent at once they are one transaction: the portal of the version before may be serving meanwhile.
  await client.query(statements.join("; "))
}
