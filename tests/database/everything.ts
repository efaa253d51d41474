import { database } from "./owner"

/**
 * Every table by the hashes of its rows, so that two moments can be compared. `instead` says of a table, by SQL, what to look at in
 * place of all its rows.
 */
export async function everything(instead: Record<string, string> = {}): Promise<object[]> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`
  const prints = tables.map(
    ({ name }) => `
    select '${name}' as name, count(*)::int as rows, sum(hash_record_extended(t, 0)::numeric)::text as content
      from (${instead[name] ?? `select * from "${name}"`}) t`,
  )
  return database().$queryRawUnsafe(prints.join(" union all "))
}
