import { ownersConnections } from "./owner"

const TABLES = [
  "confirmation",
  "withdrawal",
  "direct_acceptance",
  "evidence",
  "evidence_chunk",
  "chain_entry",
  "checkpoint",
  "checkpoint_head",
]

/**
 * Does what only a superuser can: changes records with every trigger off. What `judge` finds is given back, and the
 * records are as they were again.
 */
export async function tampered<Found>(sql: string, judge: () => Promise<Found>): Promise<Found> {
  await asSuperuser(...TABLES.map((table) => `create table kept_${table} as table ${table}`), sql)
  try {
    return await judge()
  } finally {
    await asSuperuser(
      ...TABLES.flatMap((table) => [
        `delete from ${table}`,
        `insert into ${table} table kept_${table}`,
        `drop table kept_${table}`,
      ]),
    )
  }
}

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = await ownersConnections().connect()
  try {
    await client.query(["begin", "set local session_replication_role = replica", ...statements, "commit"].join(";\n"))
  } finally {
    client.release()
  }
}

/** A statement that makes every hash of a customer's chain anew, as somebody would who knows how. */
export function rehashed(customerId: string): string {
  return `do $$
    declare link record; before text := repeat('0', 64);
    begin
      for link in select * from chain_entry where customer_id = '${customerId}' order by position loop
        before := encode(sha256(convert_to(before || E'\\n' || link.content, 'UTF8')), 'hex');
        update chain_entry set hash = before
          where customer_id = link.customer_id and position = link.position;
      end loop;
    end $$`
}
