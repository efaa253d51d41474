import "server-only"
import { Prisma } from "../generated/client"

// Each gives a name and facets for the objects of one kind in the schema `ours`. Expressions are printed by PostgreSQL.

const TABLES = Prisma.sql`
  select 'table ' || quote_ident(relname), json_build_object(
    'row-level security', case when relrowsecurity then 'on' else 'off' end,
    'also for its owner', case when relforcerowsecurity then 'yes' else 'no' end,
    'kept', relpersistence::text,
    'kind', relkind::text,
    -- Where these say no, PostgreSQL does not even look for triggers and indexes.
    'triggers', (relhastriggers or not exists (select from pg_trigger where tgrelid = c.oid))::text,
    'indexes', (relhasindex or not exists (select from pg_index where indrelid = c.oid))::text,
    'rows of other tables', (select count(*)::text from pg_inherits where c.oid in (inhparent, inhrelid)))
  from pg_class c where relnamespace = (select ours from here) and relkind in ('r', 'p', 'f')
    and not exists (select from extended where objid = c.oid)`

const VIEWS = Prisma.sql`
  select case when relkind = 'm' then 'materialized view ' when exists (
      select from aclexplode(relacl) where privilege_type <> 'SELECT' and grantee <> relowner
    ) then 'view that others write through ' else 'read-only view ' end || quote_ident(relname), json_build_object()
  from pg_class c where relnamespace = (select ours from here) and relkind in ('v', 'm')
    and not exists (select from extended where objid = c.oid)`

const SEQUENCES = Prisma.sql`
  select 'sequence ' || quote_ident(relname), json_build_object(
    'counts', concat_ws(' ', format_type(seqtypid, null), seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle))
  from pg_sequence join pg_class c on c.oid = seqrelid where relnamespace = (select ours from here)`

const COLUMNS = Prisma.sql`
  select 'column ' || quote_ident(relname) || '.' || quote_ident(attname), json_build_object(
    'type', format_type(atttypid, atttypmod),
    'may be null', (not attnotnull)::text,
    'default', coalesce(pg_get_expr(adbin, adrelid), ''),
    'made by', attidentity::text || attgenerated::text,
    'collation', case when attcollation in (0, typcollation) then '' else attcollation::regcollation::text end)
  from pg_attribute a join our_tables c on c.oid = attrelid join pg_type t on t.oid = atttypid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attnum > 0 and not attisdropped`

// NOT NULL is told with its column: PostgreSQL has constraints for it from 18 on only.
const CONSTRAINTS = Prisma.sql`
  select 'constraint ' || quote_ident(conname) || ' on ' || quote_ident(relname), json_build_object(
    'definition', pg_get_constraintdef(o.oid), 'holds for old rows', convalidated::text)
  from pg_constraint o join our_tables c on c.oid = conrelid where contype not in ('n', 't')`

// An index that computes by a function that somebody wrote runs it whenever a row is written.
const INDEXES = Prisma.sql`
  select case when indisunique or exists (
      select from pg_depend where classid = 'pg_class'::regclass and objid = indexrelid
        and refclassid = 'pg_proc'::regclass and refobjid not in (select objid from extended)
    ) then 'index ' else 'plain index ' end || quote_ident(i.relname) || ' on ' || quote_ident(c.relname),
    json_build_object('definition', pg_get_indexdef(indexrelid, 0, true),
      'in use', (indisvalid and indisready and indislive)::text)
  from pg_index join our_tables c on c.oid = indrelid join pg_class i on i.oid = indexrelid`

/** What there is of tables and of what belongs to them, besides what acts on its own. */
export const OF_TABLES = [TABLES, VIEWS, SEQUENCES, COLUMNS, CONSTRAINTS, INDEXES]
