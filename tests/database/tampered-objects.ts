// What somebody who owns the database, or is a superuser, may do to what guards the records: each with the words by which
// verify names it. Here to what there is; in tampered-rights.ts to who may do what.

const EMPTY = "returns trigger language plpgsql as $$ begin return null; end $$"
const FUNCTION = (name: string, how = "") =>
  `create function ${name} returns text language sql ${how} as $$ select ''::text $$`

/** What stands on tables. */
export const TAMPERED_TABLES: Record<string, [sql: string, named: string]> = {
  "a trigger switched off": [
    "alter table confirmation disable trigger added_only",
    "ALTERED: trigger added_only on confirmation: fires",
  ],
  "all triggers switched off": [
    "alter table evidence disable trigger all",
    "ALTERED: foreign keys held on evidence: triggers",
  ],
  "a trigger for replicas alone": [
    "alter table activity enable replica trigger added_only",
    "ALTERED: trigger added_only on activity: fires",
  ],
  "a trigger dropped": ["drop trigger chain on withdrawal", "MISSING: trigger chain on withdrawal"],
  "a trigger renamed": ["alter trigger chain on evidence rename to chains", "MISSING: trigger chain on evidence"],
  "a trigger on a condition": [
    "create or replace trigger chain after insert on evidence for each row when (new.size > 0) execute function chain_evidence()",
    "ALTERED: trigger chain on evidence: definition",
  ],
  "a trigger that lets deleting through": [
    "create or replace trigger added_only before update or truncate on sealing_key for each statement execute function refuse_change()",
    "ALTERED: trigger added_only on sealing_key: definition",
  ],
  "a trigger that runs another function": [
    `create function nothing() ${EMPTY}; create or replace trigger added_only before update or delete or truncate on activity for each statement execute function nothing()`,
    "ALTERED: trigger added_only on activity: definition, function",
  ],
  "a foreign trigger": [
    `create function mine() ${EMPTY}; create trigger first before insert on confirmation for each row execute function mine()`,
    "FOREIGN: trigger first on confirmation",
  ],
  "a trigger on the list of migrations": [
    `create function mine() ${EMPTY}; create trigger later after insert on _prisma_migrations for each row execute function mine()`,
    "FOREIGN: trigger later on _prisma_migrations",
  ],
  "triggers that PostgreSQL does not look for": [
    "update pg_class set relhastriggers = false where oid = 'activity'::regclass",
    "ALTERED: table activity: triggers",
  ],
  "a foreign key held no more": [
    "delete from pg_trigger where tgisinternal and tgrelid = 'withdrawal'::regclass",
    "MISSING: foreign keys held on withdrawal",
  ],
  "a rule": ["create rule quiet as on insert to activity do instead nothing", "FOREIGN: rule quiet on activity"],
  "row-level security switched off": [
    "alter table customer disable row level security",
    "ALTERED: table customer: row-level security",
  ],
  "row-level security not for the owner": [
    "alter table activity no force row level security",
    "ALTERED: table activity: also for its owner",
  ],
  "a policy dropped": ["drop policy own_partner on confirmation", "MISSING: policy own_partner on confirmation"],
  "a policy that shows everything": [
    "alter policy own_partner on agent using (true)",
    "ALTERED: policy own_partner on agent: shows",
  ],
  "a policy for everybody": [
    "alter policy every_partner on customer to public",
    "ALTERED: policy every_partner on customer: of",
  ],
  "a policy that takes everything": [
    "alter policy own_partner on activity with check (true)",
    "ALTERED: policy own_partner on activity: takes",
  ],
  "a foreign policy": ["create policy open on customer using (true)", "FOREIGN: policy open on customer"],
  "a check dropped": [
    "alter table evidence drop constraint evidence_size_check",
    "MISSING: constraint evidence_size_check on evidence",
  ],
  "a check that holds for new rows alone": [
    "alter table evidence drop constraint evidence_size_check; alter table evidence add constraint evidence_size_check check (size between 1 and 10485760) not valid",
    "ALTERED: constraint evidence_size_check on evidence: definition, holds for old rows",
  ],
  "a check that allows more": [
    "alter table evidence drop constraint evidence_size_check; alter table evidence add constraint evidence_size_check check (size > 0)",
    "ALTERED: constraint evidence_size_check on evidence: definition",
  ],
  "a key dropped": [
    "alter table chain_entry drop constraint chain_entry_pkey",
    "MISSING: constraint chain_entry_pkey on chain_entry",
  ],
  "a foreign key dropped": [
    "alter table withdrawal drop constraint withdrawal_partner_id_agent_id_fkey",
    "MISSING: constraint withdrawal_partner_id_agent_id_fkey on withdrawal",
  ],
  "a foreign key that deletes along": [
    "alter table activity drop constraint activity_partner_id_fkey; alter table activity add constraint activity_partner_id_fkey foreign key (partner_id) references partner(id) on update restrict on delete cascade",
    "ALTERED: constraint activity_partner_id_fkey on activity: definition",
  ],
  "a foreign constraint": [
    "alter table activity add constraint quiet check (action <> 'x') not valid",
    "FOREIGN: constraint quiet on activity",
  ],
  "a column that may be null": [
    "alter table confirmation alter last_name drop not null",
    "ALTERED: column confirmation.last_name: may be null",
  ],
  "a default": [
    "alter table confirmation alter recorded_at set default '2020-01-01'",
    "ALTERED: column confirmation.recorded_at: default",
  ],
  "the type of a column": ["alter table evidence alter size type bigint", "ALTERED: column evidence.size: type"],
  "a column renamed": [
    "alter table direct_acceptance rename signed to agreed",
    "MISSING: column direct_acceptance.signed",
  ],
  "a column added": ["alter table confirmation add hidden text", "FOREIGN: column confirmation.hidden"],
  "a table that is not kept": ["alter table rate_limit set unlogged", "ALTERED: table rate_limit: kept"],
  "a table whose rows are seen as another's": [
    "create table more () inherits (withdrawal)",
    "ALTERED: table withdrawal: rows of other tables",
  ],
  "a table gone": ["drop table evidence_chunk", "MISSING: table evidence_chunk"],
  "a table renamed": ["alter table withdrawal rename to withdrawn", "MISSING: table withdrawal"],
  "a unique index gone": [
    "drop index chain_entry_partner_id_kind_record_id_key",
    "MISSING: index chain_entry_partner_id_kind_record_id_key on chain_entry",
  ],
  "a unique index that is not kept up": [
    "update pg_index set indisready = false where indexrelid = 'evidence_partner_id_confirmation_id_number_key'::regclass",
    "ALTERED: index evidence_partner_id_confirmation_id_number_key on evidence: in use",
  ],
  "a unique index more": ["create unique index once on activity (at)", "FOREIGN: index once on activity"],
  "an index that runs a function": [
    "create function mine(text) returns text language sql immutable as $$ select $1 $$; create index spy on confirmation (mine(email))",
    "FOREIGN: index spy on confirmation",
  ],
  "a sequence that counts in steps": [
    "alter sequence activity_id_seq increment 2",
    "ALTERED: sequence activity_id_seq: counts",
  ],
}

/** What runs, and what can be called. */
export const TAMPERED_FUNCTIONS: Record<string, [sql: string, named: string]> = {
  "a guard emptied": [`create or replace function refuse_change() ${EMPTY}`, "ALTERED: function refuse_change(): body"],
  "a link that is not made": [
    `create or replace function chain_confirmation() ${EMPTY} security definer set search_path = public, pg_temp set datestyle = 'ISO, YMD'`,
    "ALTERED: function chain_confirmation(): body",
  ],
  "a body that says something else": [
    "create or replace function instant(at timestamptz) returns text language sql immutable as $$ select '2020-01-01T00:00:00.000Z' $$",
    "ALTERED: function instant(timestamp with time zone): body",
  ],
  "a function that runs as its caller": [
    "alter function chain_evidence() security invoker",
    "ALTERED: function chain_evidence(): runs as",
  ],
  "a function that runs as its owner": [
    "alter function concord_partner() security definer",
    "ALTERED: function concord_partner(): runs as",
  ],
  "a search path gone": [
    "alter function partner_of_address(text) reset search_path",
    "ALTERED: function partner_of_address(text): settings",
  ],
  "a search path that leads elsewhere": [
    "alter function chain_withdrawal() set search_path = elsewhere, public, pg_temp",
    "ALTERED: function chain_withdrawal(): settings",
  ],
  "a setting of a function": [
    "alter function append_to_chain set session_replication_role = replica",
    'ALTERED: function append_to_chain(uuid,uuid,"RecordKind",uuid,text): settings',
  ],
  "a function that answers before it looks": [
    "alter function concord_partner() immutable",
    "ALTERED: function concord_partner(): behaves",
  ],
  "a door that everybody may call": [
    "grant execute on function clear_receipts to public",
    "ALTERED: function clear_receipts(timestamp with time zone,integer): everybody may call it",
  ],
  "a function gone": [
    "drop function clear_receipts",
    "MISSING: function clear_receipts(timestamp with time zone,integer)",
  ],
  "a function more": [FUNCTION("lower(varchar)"), "FOREIGN: function lower(character varying)"],
  "a function of PostgreSQL's own schema": [
    "set local allow_system_table_mods = on; create function pg_catalog.sha256(text) returns bytea language sql as $$ select ''::bytea $$",
    "FOREIGN: function sha256(text) of PostgreSQL's own schema",
  ],
  "a function elsewhere that runs as the owner": [
    `create schema elsewhere; ${FUNCTION("elsewhere.door()", "security definer")}`,
    "FOREIGN: function elsewhere.door that runs as the owner",
  ],
  "an operator": [
    "create operator === (leftarg = uuid, rightarg = uuid, function = uuid_eq)",
    "FOREIGN: operator ===(uuid,uuid)",
  ],
  "a cast": [
    "create function mine(json) returns uuid language sql as $$ select gen_random_uuid() $$; create cast (json as uuid) with function mine(json) as implicit",
    "FOREIGN: cast from json to uuid",
  ],
  "an event trigger": [
    "create function mine() returns event_trigger language plpgsql as $$ begin end $$; create event trigger quiet on ddl_command_end execute function mine()",
    "FOREIGN: event trigger quiet",
  ],
  "a subscription": [
    "create subscription fed connection 'host=127.0.0.1' publication p with (connect = false)",
    "FOREIGN: subscription fed",
  ],
  "a value of an enum": [
    `alter type "RecordKind" rename value 'evidence' to 'proof'`,
    `ALTERED: type "RecordKind": values`,
  ],
  "a migration forgotten": [
    "delete from _prisma_migrations where migration_name like '%_chain'",
    "MISSING: migration 20261126113244_chain",
  ],
  "a migration that was changed": [
    "update _prisma_migrations set checksum = '0' where migration_name like '%_evidence'",
    "ALTERED: migration 20261126114140_evidence: checksum",
  ],
  "a migration of another release": [
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', '0', '29990101_x', now())",
    "FOREIGN: migration 29990101_x",
  ],
}
