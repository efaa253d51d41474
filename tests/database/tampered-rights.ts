// Who may do what, changed by somebody who administers the cluster, and the words by which verify names it.

const MADE = (attributes = "") => `create role stranger ${attributes}`

/** Who may do what. */
export const TAMPERED_RIGHTS: Record<string, [sql: string, named: string]> = {
  "changing for the portal": [
    "grant update on confirmation to concord_portal",
    "FOREIGN: right of role concord_portal to UPDATE on table confirmation",
  ],
  "deleting for the portal": [
    "grant delete on activity to concord_portal",
    "FOREIGN: right of role concord_portal to DELETE on table activity",
  ],
  "a column for the portal": [
    "grant update (last_name) on confirmation to concord_portal",
    "FOREIGN: right of role concord_portal to UPDATE on column confirmation.last_name",
  ],
  "triggers for the portal": [
    "grant trigger on confirmation to concord_portal",
    "FOREIGN: right of role concord_portal to TRIGGER on table confirmation",
  ],
  "seals for the portal": [
    "grant insert on checkpoint to concord_portal",
    "FOREIGN: right of role concord_portal to INSERT on table checkpoint",
  ],
  "reading the migrations": [
    "grant select on _prisma_migrations to concord_portal",
    "FOREIGN: right of role concord_portal to SELECT on table _prisma_migrations",
  ],
  "the sequence for the portal": [
    "grant update on sequence activity_id_seq to concord_portal",
    "FOREIGN: right of role concord_portal to UPDATE on sequence activity_id_seq",
  ],
  "passing rights on": [
    "grant insert on confirmation to concord_portal with grant option",
    "FOREIGN: right of role concord_portal to INSERT and grant it on on table confirmation",
  ],
  "a function for the portal alone": [
    "revoke execute on function append_to_chain from public; grant execute on function append_to_chain to concord_portal",
    "FOREIGN: right of role concord_portal to EXECUTE on function append_to_chain",
  ],
  "everything for everybody": [
    "grant all on confirmation to public",
    "FOREIGN: right of everybody to DELETE on table confirmation",
  ],
  "reading for everybody": [
    "grant select on session to public",
    "FOREIGN: right of everybody to SELECT on table session",
  ],
  "writing for a stranger": [
    `${MADE()}; grant insert on confirmation to stranger`,
    "FOREIGN: right of role stranger to INSERT on table confirmation",
  ],
  "making objects here": ["grant create on schema public to public", "FOREIGN: right of everybody to CREATE on schema"],
  "making objects here, the portal": [
    "grant create on schema public to concord_portal",
    "FOREIGN: right of role concord_portal to CREATE on schema",
  ],
  "temporary tables": [
    "do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$",
    "FOREIGN: right of everybody to TEMPORARY on database",
  ],
  "what later tables give": [
    "alter default privileges in schema public grant update on tables to concord_portal",
    "FOREIGN: right of role concord_portal to UPDATE on later tables",
  ],
  "a setting to be set": [
    "grant set on parameter session_replication_role to concord_portal",
    "FOREIGN: right of role concord_portal to SET on setting session_replication_role",
  ],
  "a view that writes": [
    `${MADE()}; create view v as table confirmation; grant insert on v to stranger`,
    "FOREIGN: right of role stranger to INSERT on table v",
  ],
  "a table of the portal's": [
    "alter table confirmation owner to concord_portal",
    "ALTERED: table confirmation: it belongs to concord_portal, not to concord",
  ],
  "a function of the portal's": [
    "alter function refuse_change() owner to concord_portal",
    "ALTERED: function refuse_change: it belongs to concord_portal, not to concord",
  ],
  "the schema of the portal's": [
    "alter schema public owner to concord_portal",
    "ALTERED: schema public: it belongs to concord_portal, not to concord",
  ],
  "a portal that is a superuser": [
    "alter role concord_portal superuser",
    "ALTERED: role concord_portal: it is a superuser",
  ],
  "a portal that policies do not bind": [
    "alter role concord_portal bypassrls",
    "ALTERED: role concord_portal: it is not bound by row-level security",
  ],
  "a portal that makes roles": [
    "alter role concord_portal createrole",
    "ALTERED: role concord_portal: it is one that makes roles",
  ],
  "a portal that may act as the owner": [
    "grant concord to concord_portal",
    "ALTERED: role concord_portal: it is a member of concord",
  ],
  "a portal that may act as a superuser": [
    `${MADE("superuser")}; grant stranger to concord_portal`,
    "ALTERED: role concord_portal: it is a member of stranger",
  ],
  "a portal that writes everything": [
    "grant pg_write_all_data to concord_portal",
    "ALTERED: role concord_portal: it is a member of pg_write_all_data",
  ],
  "a stranger who may act as the owner": [
    `${MADE()}; grant concord to stranger`,
    "ALTERED: role stranger: it is a member of concord",
  ],
  "a stranger who writes everything": [
    `${MADE()}; grant pg_write_all_data to stranger`,
    "ALTERED: role stranger: it is a member of pg_write_all_data",
  ],
}

const SET = (whose: string, setting: string) =>
  `do $$ begin execute format('alter ${whose} set ${setting}', current_database()); end $$`

/** What every session brings along. */
export const TAMPERED_SETTINGS: Record<string, [sql: string, named: string]> = {
  "replica mode of a role": [
    "alter role concord_portal set session_replication_role = replica",
    "FOREIGN: setting session_replication_role of the role concord_portal: replica",
  ],
  "replica mode of a role here": [
    SET("role concord in database %I", "session_replication_role = replica"),
    "FOREIGN: setting session_replication_role of the role concord: replica",
  ],
  "replica mode of the database": [
    SET("database %I", "session_replication_role = replica"),
    "FOREIGN: setting session_replication_role of the database: replica",
  ],
  "policies that fail": [
    "alter role concord_portal set row_security = off",
    "FOREIGN: setting row_security of the role concord_portal: off",
  ],
  "everybody's rows": [
    "alter role concord_portal set concord.everyone = 'on'",
    "FOREIGN: setting concord.everyone of the role concord_portal: on",
  ],
  "one partner's rows": [
    SET("database %I", "concord.partner = x"),
    "FOREIGN: setting concord.partner of the database: x",
  ],
  "another role": [
    "alter role concord_portal set role = concord",
    "FOREIGN: setting role of the role concord_portal: concord",
  ],
  "another schema first": [
    "alter role concord_portal set search_path = elsewhere, public",
    "FOREIGN: setting search_path of the role concord_portal: elsewhere, public",
  ],
  "null as equal": [
    SET("database %I", "transform_null_equals = true"),
    "FOREIGN: setting transform_null_equals of the database: true",
  ],
}

/** What an operator may add: it is told, and fails nothing. */
export const ADDITIONS: [what: string, sql: string, named: string][] = [
  ["an index", "create index by_city on customer (city)", "FOREIGN: plain index by_city on customer"],
  [
    "an index that PostgreSQL computes",
    "create index by_name on customer (lower(company_name))",
    "FOREIGN: plain index by_name on customer",
  ],
  [
    "a role that reads",
    `${MADE("login bypassrls")}; grant usage on schema public to stranger; grant select on customer to stranger`,
    "FOREIGN: right of role stranger to SELECT on table customer",
  ],
  [
    "a role that will read",
    `${MADE()}; alter default privileges in schema public grant select on tables to stranger`,
    "FOREIGN: right of role stranger to SELECT on later tables",
  ],
  [
    "a table of one's own",
    "create table mine (id serial primary key, note text check (note <> ''))",
    "FOREIGN: table mine",
  ],
  ["a view", "create view mine as select id, company_name from customer", "FOREIGN: read-only view mine"],
  ["an extension", "create extension citext", "FOREIGN: extension citext"],
]
