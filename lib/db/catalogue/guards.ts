import "server-only"
import { Prisma } from "../generated/client"

// What acts when somebody reads or writes, and what it runs.

const TRIGGERS = Prisma.sql`
  select 'trigger ' || quote_ident(tgname) || ' on ' || quote_ident(relname), json_build_object(
    'definition', pg_get_triggerdef(t.oid, true),
    'function', tgfoid::regprocedure::text,
    'fires', tgenabled::text)
  from pg_trigger t join our_tables c on c.oid = tgrelid where not tgisinternal`

// Internal triggers that enforce foreign keys; PostgreSQL chooses their names.
const KEYS_HELD = Prisma.sql`
  select 'foreign keys held on ' || quote_ident(relname), json_build_object(
    'triggers', string_agg(distinct tgfoid::regproc::text || ' ' || tgenabled::text, ', '),
    'how many', count(*)::text)
  from pg_trigger t join our_tables c on c.oid = tgrelid where tgisinternal group by relname`

const RULES = Prisma.sql`
  select 'rule ' || quote_ident(rulename) || ' on ' || quote_ident(relname), json_build_object(
    'definition', pg_get_ruledef(r.oid, true), 'fires', ev_enabled::text)
  from pg_rewrite r join our_tables c on c.oid = ev_class`

const POLICIES = Prisma.sql`
  select 'policy ' || quote_ident(polname) || ' on ' || quote_ident(relname), json_build_object(
    'of', (select string_agg(case role when 0 then 'everybody' when relowner then 'its owner' else role::regrole::text end,
      ', ' order by role) from unnest(polroles) role),
    'for', polcmd::text,
    'permissive', polpermissive::text,
    'shows', coalesce(pg_get_expr(polqual, polrelid), ''),
    'takes', coalesce(pg_get_expr(polwithcheck, polrelid), ''))
  from pg_policy p join our_tables c on c.oid = polrelid`

// Bodies by their hash. In the settings, the schema goes by a name of its own: an operator may have chosen another.
const FUNCTIONS = Prisma.sql`
  select case prokind when 'a' then 'aggregate ' when 'p' then 'procedure ' else 'function ' end
      || p.oid::regprocedure::text, json_build_object(
    'body', encode(sha256(convert_to(coalesce(pg_get_function_sqlbody(p.oid), prosrc), 'UTF8')), 'hex'),
    'answer', coalesce(pg_get_function_result(p.oid), ''),
    'language', lanname,
    'runs as', case when prosecdef then 'its owner' else 'its caller' end,
    'settings', replace(coalesce(array_to_string(proconfig, '; '), ''),
      'search_path=' || quote_ident((select ours from here)::regnamespace::text) || ', ', 'search_path=<schema>, '),
    'behaves', concat_ws(' ', provolatile, proparallel, proisstrict, proleakproof, proretset, prosupport),
    'everybody may call it', exists (
      select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0)::text)
  from pg_proc p join pg_language l on l.oid = prolang
  where pronamespace = (select ours from here) and not exists (select from extended where objid = p.oid)`

const TYPES = Prisma.sql`
  select 'type ' || quote_ident(typname), json_build_object('kind', typtype::text, 'values', coalesce(
    (select string_agg(enumlabel, ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid), ''))
  from pg_type t where typnamespace = (select ours from here) and typtype in ('e', 'd', 'r', 'b') and typcategory <> 'A'
    and not exists (select from extended where objid = t.oid)`

/** The first id of what is not PostgreSQL's own (FirstNormalObjectId). */
const MADE = Prisma.raw("16384")

// None of these belongs to a release: whatever there is, somebody brought in.
const FOREIGN = Prisma.sql`
  select 'operator ' || o.oid::regoperator::text, json_build_object() from pg_operator o
    where o.oid >= ${MADE} and oprnamespace in ((select ours from here), 'pg_catalog'::regnamespace)
      and o.oid not in (select objid from extended)
  union all select 'cast from ' || format_type(castsource, null) || ' to ' || format_type(casttarget, null), json_build_object()
    from pg_cast t where t.oid >= ${MADE} and t.oid not in (select objid from extended)
  union all select 'event trigger ' || quote_ident(evtname), json_build_object() from pg_event_trigger e
    where e.oid not in (select objid from extended)
  union all select 'subscription ' || quote_ident(subname), json_build_object() from pg_subscription
    where subdbid = (select oid from pg_database where datname = current_database())
  union all select 'function ' || p.oid::regprocedure::text || ' of PostgreSQL''s own schema', json_build_object() from pg_proc p
    where p.oid >= ${MADE} and pronamespace = 'pg_catalog'::regnamespace and p.oid not in (select objid from extended)
  union all select 'function ' || n.nspname || '.' || proname || ' that runs as the owner', json_build_object()
    from pg_proc p join pg_namespace n on n.oid = pronamespace
    where p.oid >= ${MADE} and prosecdef and pronamespace <> (select ours from here)
      and proowner in (select relowner from our_tables) and p.oid not in (select objid from extended)`

const EXTENSIONS = Prisma.sql`select 'extension ' || quote_ident(extname), json_build_object() from pg_extension where extname <> 'plpgsql'`

/** What guards the tables, what it runs, and what can get in between. */
export const OF_GUARDS = [TRIGGERS, KEYS_HELD, RULES, POLICIES, FUNCTIONS, TYPES, FOREIGN, EXTENSIONS]
