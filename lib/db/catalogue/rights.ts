import "server-only"
import type { Difference } from "@/lib/domain/catalogue"
import type { Held, Right, RoleOf, Setting } from "@/lib/domain/rights"
import type { Db } from "../client"
import { Prisma } from "../generated/client"

const HERE = Prisma.sql`
  with here as (select current_schema()::regnamespace::oid as ours),
  this as (select * from pg_database where datname = current_database()),
  extended as (select objid from pg_depend where deptype = 'e'),
  owned as (
    select oid, relowner as owner, relacl as acl, case relkind when 'S' then 'sequence ' else 'table ' end || quote_ident(relname) as object
      from pg_class where relnamespace = (select ours from here) and relkind in ('r', 'p', 'f', 'v', 'm', 'S')
    union all select oid, proowner, proacl, 'function ' || proname from pg_proc where pronamespace = (select ours from here)
    union all select oid, typowner, null, 'type ' || quote_ident(typname) from pg_type
      where typnamespace = (select ours from here) and typtype in ('e', 'd', 'r')
  ), released as (select * from owned where oid not in (select objid from extended)),
  owner as (select owner as id from released group by 1 order by count(*) desc, 1 limit 1)`

type Owners = { schema: string; owner: string; others: Difference[] }

/** Where the tables are, who owns most of them, and what is owned by somebody else: who owns a thing may change it. */
export async function ownersIn(db: Db): Promise<Owners> {
  const [here] = await db.$queryRaw<{ schema: string | null }[]>`select current_schema()::text as schema`
  const rows = await db.$queryRaw<{ object: string | null; owner: string }[]>`${HERE}
    select null::text as object, pg_get_userbyid(id)::text as owner from owner
    union all select object, pg_get_userbyid(owner)::text from released where owner <> (select id from owner)
    union all select 'schema ' || nspname, pg_get_userbyid(nspowner)::text from pg_namespace, this
      where pg_namespace.oid = (select ours from here) and nspowner <> (select id from owner)
        and not (nspowner = 'pg_database_owner'::regrole)
        and not (select rolsuper from pg_roles where oid = nspowner)
    union all select 'database ' || datname, pg_get_userbyid(datdba)::text from this
      where datdba <> (select id from owner) and not (select rolsuper from pg_roles where oid = datdba)`
  const owner = rows.find(({ object }) => object === null)?.owner ?? ""
  const others = rows.flatMap(({ object, owner: other }): Difference[] =>
    object ? [{ object, what: "altered", how: `it belongs to ${other}, not to ${owner}` }] : [],
  )
  return { schema: here?.schema ?? "", owner, others }
}

/** What everybody but its owner may do with what there is, as it was granted. What everybody may call is told with the functions. */
export async function rightsIn(db: Db): Promise<Right[]> {
  return db.$queryRaw<Right[]>`${HERE}, acls as (
      select object, owner, acl from released where object not like 'type %'
      union all select 'column ' || quote_ident(relname) || '.' || quote_ident(attname), relowner, attacl
        from pg_attribute join pg_class c on c.oid = attrelid where relnamespace = (select ours from here) and attacl is not null
      union all select 'schema', nspowner, nspacl from pg_namespace where oid = (select ours from here)
      union all select 'database', datdba, coalesce(datacl, acldefault('d', datdba)) from this
      union all select 'later ' || case defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
          when 'n' then 'schemas' else 'types' end, defaclrole, defaclacl
        from pg_default_acl where defaclnamespace in (0, (select ours from here))
      union all select 'setting ' || parname, 10, paracl from pg_parameter_acl
    )
    select object, case grantee when 0 then 'PUBLIC' else pg_get_userbyid(grantee)::text end as role,
      privilege_type || case when is_grantable then ' and grant it on' else '' end as right
    from acls, aclexplode(acl) where grantee <> acls.owner and grantee <> (select id from owner)
      and not (grantee = 0 and (object like 'function %' or object in ('later functions', 'later types')))
      and not (object = 'schema' and grantee = 'pg_database_owner'::regrole)`
}

/** What roles are that may do something here, and which others they may act as. */
export async function rolesIn(db: Db): Promise<RoleOf[]> {
  return db.$queryRaw<RoleOf[]>`${HERE}
    select rolname::text as name, rolsuper as "isSuperuser", rolbypassrls as "passesPolicies",
      rolcreaterole as "makesRoles", rolreplication as "replicates",
      array(select g.rolname::text from pg_roles g where g.oid <> r.oid and pg_has_role(r.oid, g.oid, 'MEMBER')
        and not r.rolsuper order by 1) as "actsAs"
    from pg_roles r where rolname !~ '^pg_'`
}

/** Settings that a role or the database brings into every session, and those of the server that are not PostgreSQL's own. */
export async function settingsIn(db: Db): Promise<Setting[]> {
  const rows = await db.$queryRaw<Held[]>`${HERE}
    select case when setrole = 0 then 'the database' else 'the role ' || pg_get_userbyid(setrole)::text end as of, held
      from pg_db_role_setting, unnest(setconfig) held where setdatabase in (0, (select oid from this))
    union all select 'the server', name || '=' || reset_val from pg_settings
      where source in ('configuration file', 'command line', 'environment variable', 'global')`
  return rows.map(({ of, held }) => {
    const at = held.indexOf("=")
    return { of, name: held.slice(0, at), value: held.slice(at + 1) }
  })
}
