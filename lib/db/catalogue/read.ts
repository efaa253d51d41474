import "server-only"
import type { Catalogue, Facets } from "@/lib/domain/catalogue"
import type { Db } from "../client"
import { Prisma } from "../generated/client"
import { OF_GUARDS } from "./guards"
import { OF_TABLES } from "./tables"

/** The schema of the portal, its tables, and what extensions brought: that is theirs to know. */
const HERE = Prisma.sql`
  with here as (select current_schema()::regnamespace::oid as ours),
  extended as (select objid from pg_depend where deptype = 'e'),
  our_tables as (
    select * from pg_class c where relnamespace = (select ours from here) and relkind in ('r', 'p', 'f')
      and not exists (select from extended where objid = c.oid)
  )`

/** What the database is made of, to be held against the release. Ask it in a transaction of its own: it sets how names are printed. */
export async function readCatalogue(db: Db): Promise<Catalogue> {
  await db.$queryRaw`
    select set_config('search_path', concat_ws(', ', quote_ident(current_schema()), (
      select string_agg(distinct quote_ident(nspname), ', ') from pg_extension e join pg_namespace n on n.oid = extnamespace
      where extname in ('pg_trgm', 'btree_gin') and nspname not in (current_schema(), 'pg_catalog')
    )), true), set_config('quote_all_identifiers', 'off', true)`
  const kinds = [...OF_TABLES, ...OF_GUARDS].map((kind) => Prisma.sql`(${kind})`)
  const rows = await db.$queryRaw<{ object: string; facets: Facets }[]>`
    ${HERE} select object::text, facets::json from (
      select null::text as object, null::json as facets where false union all ${Prisma.join(kinds, " union all ")}
    ) objects`
  return new Map([...rows.map(({ object, facets }) => [object, facets] as const), ...(await migrationsIn(db))])
}

/** The migrations that the database had, with the checksums of what was applied. */
async function migrationsIn(db: Db): Promise<[string, Facets][]> {
  const [kept] = await db.$queryRaw<{ there: boolean }[]>`select to_regclass('_prisma_migrations') is not null as there`
  if (!kept?.there) return []
  const rows = await db.$queryRaw<{ name: string; checksum: string }[]>`
    select migration_name as name, checksum from _prisma_migrations
    where rolled_back_at is null and finished_at is not null`
  return rows.map(({ name, checksum }) => [`migration ${name}`, { checksum }])
}
