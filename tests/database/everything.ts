import { database } from "./owner"

/** That an act was done says no more than what it did, and is said of acts that change nothing as well. */
const NO_ACTS: Record<string, string> = { act: "select from act where false" }

/**
 * Every table by the hashes of its rows, so that two moments can be compared. `instead` says of a table, by SQL, what to look at in
 * place of all its rows.
 */
export async function everything(instead: Record<string, string> = {}): Promise<object[]> {
  const looked = { ...NO_ACTS, ...instead }
  const tables = await database().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`
  const prints = tables.map(
    ({ name }) => `
    select '${name}' as name, count(*)::int as rows, sum(hash_record_extended(t, 0)::numeric)::text as content
      from (${looked[name] ?? `select * from "${name}"`}) t`,
  )
  return database().$queryRawUnsafe(prints.join(" union all "))
}
