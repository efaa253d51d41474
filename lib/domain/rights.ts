import type { Difference } from "./catalogue"

// Who may do what in the database. A release says what the role that serves needs; the owner needs nothing granted. What
// anybody else may write, or get round, is told.

/** A right as it was granted. */
export type Right = { object: string; role: string; right: string }

/** A role of the cluster, with all the others that it is a member of. */
export type RoleOf = {
  name: string
  isSuperuser: boolean
  passesPolicies: boolean
  makesRoles: boolean
  replicates: boolean
  actsAs: string[]
}

/** A setting as PostgreSQL keeps it for a role or a database: name=value. */
export type Held = { of: string; held: string }
export type Setting = { of: string; name: string; value: string }

/** What a release grants to the role that serves: rights by table, and the functions that it may call. */
export type Granted = { tables: Readonly<Record<string, string>>; functions: readonly string[] }

/** The same as single rights: "UPDATE (name)" is one of a column. */
function expected({ tables, functions }: Granted): Set<string> {
  const wanted = new Set([
    "USAGE of schema",
    "CONNECT of database",
    ...functions.map((name) => `EXECUTE of function ${name}`),
  ])
  for (const [table, rights] of Object.entries(tables)) {
    for (const each of rights.matchAll(/(\w+)(?: \((.+?)\))?/g)) {
      const [, right, columns] = each
      if (!columns) wanted.add(`${right} of table ${table}`)
      for (const column of columns?.split(/,\s*/) ?? []) wanted.add(`${right} of column ${table}.${column}`)
    }
  }
  return wanted
}

const nameOf = ({ right, object }: Right) => `${right} of ${object}`
const isExpected = (right: Right, wanted: ReadonlySet<string>) =>
  wanted.has(nameOf(right)) || (right.right === "USAGE" && right.object.startsWith("sequence "))

/** The role that serves, by what it was granted, where nobody says which it is: the one with most of it. Null for none. */
export function servingRole(rights: readonly Right[], granted: Granted): string | null {
  const wanted = expected(granted)
  const counts = new Map<string, number>()
  for (const right of rights)
    if (
      right.right !== "SELECT" &&
      right.role !== "PUBLIC" &&
      right.object.startsWith("table ") &&
      wanted.has(nameOf(right))
    )
      counts.set(right.role, (counts.get(right.role) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** Whether reading is all that a right is good for. */
function isReading({ right, object }: Right): boolean {
  if (object === "schema" || object === "database") return right === "USAGE" || right === "CONNECT"
  return right === "SELECT" || (right === "USAGE" && object === "later schemas")
}

type Told = Difference & { isHarmless: boolean }

/** The rights that a release does not give: of the role that serves, of everybody, and of others. Who only reads is harmless. */
export function foreignRights(rights: readonly Right[], serving: string | null, granted: Granted): Told[] {
  const wanted = expected(granted)
  return rights.flatMap((right): Told[] => {
    const own = right.role === serving ? isExpected(right, wanted) : false
    const everybodys =
      right.role === "PUBLIC" &&
      (isReading(right) ? !/^(table|column|later) /.test(right.object) : isTemporary(right, serving))
    if (own || everybodys) return []
    const role = right.role === "PUBLIC" ? "everybody" : `role ${right.role}`
    const object = `right of ${role} to ${right.right} on ${right.object}`
    return [{ object, what: "foreign", isHarmless: isReading(right) && ![serving, "PUBLIC"].includes(right.role) }]
  })
}

/** As PostgreSQL grants it to everybody; where another role serves, npm start takes it away. */
function isTemporary({ right, object }: Right, serving: string | null): boolean {
  return right === "TEMPORARY" && object === "database" && serving === null
}

const DANGEROUS = ["pg_write_all_data", "pg_execute_server_program", "pg_write_server_files", "pg_read_server_files"]

/** Roles that get round the guards: the one that serves by anything, others by acting as the owner. Who administers the cluster may, and is not told. */
export function unboundRoles(roles: readonly RoleOf[], serving: string | null, owner: string): Difference[] {
  const byName = new Map(roles.map((role) => [role.name, role]))
  return roles.flatMap((role): Difference[] => {
    const isServing = role.name === serving
    if (role.name === owner || (!isServing && (role.isSuperuser || role.makesRoles))) return []
    const is = [
      isServing && role.isSuperuser && "a superuser",
      isServing && role.passesPolicies && "not bound by row-level security",
      isServing && role.makesRoles && "one that makes roles",
      isServing && role.replicates && "one that replicates",
      ...role.actsAs.map((name) => {
        const other = byName.get(name)
        const isMore = isServing && (other?.isSuperuser || other?.passesPolicies || other?.makesRoles)
        return (name === owner || isMore || DANGEROUS.includes(name)) && `a member of ${name}`
      }),
    ].filter((word) => typeof word === "string")
    return is.length > 0 ? [{ object: `role ${role.name}`, what: "altered", how: `it is ${is.join(", ")}` }] : []
  })
}

/** Settings with which triggers, policies or names mean something else, and the value that is as it ought to be. */
const SOUND: Readonly<Record<string, string | null>> = {
  session_replication_role: "origin",
  row_security: "on",
  allow_system_table_mods: "off",
  ignore_system_indexes: "off",
  ignore_checksum_failure: "off",
  zero_damaged_pages: "off",
  transform_null_equals: "off",
  standard_conforming_strings: "on",
  role: null,
  session_authorization: null,
}

/** The settings that switch guards off or lead past them. `schema` is where the tables are. */
export function unsoundSettings(settings: readonly Setting[], schema: string): Difference[] {
  return settings.flatMap(({ of, name, value }): Difference[] => {
    const isOurs = name.startsWith("concord.")
    const leadsAway = name === "search_path" && !leadsTo(schema, value)
    const isUnsound = Object.hasOwn(SOUND, name) && switched(value) !== SOUND[name]
    if (!isOurs && !leadsAway && !isUnsound) return []
    return [{ object: `setting ${name} of ${of}`, what: "foreign", how: value }]
  })
}

/** PostgreSQL keeps a switch as it was typed. */
function switched(value: string): string {
  const typed = value.toLowerCase()
  if (["true", "yes", "1"].includes(typed)) return "on"
  return ["false", "no", "0"].includes(typed) ? "off" : typed
}

function leadsTo(schema: string, path: string): boolean {
  const [first, second] = path.split(",").map((name) => name.trim().replaceAll('"', ""))
  return first === schema || (first === "$user" && second === schema)
}
