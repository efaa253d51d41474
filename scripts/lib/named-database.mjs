import { connected, needVersion } from "./database.mjs"
import { Failure } from "./failure.mjs"
import { migrate } from "./migrate.mjs"

/**
 * Brings an installation's database up to this version. With two roles the one migrates and owns, the other serves.
 * @param {string} database DATABASE_URL
 * @param {string} owner DATABASE_OWNER_URL, or the same
 * @returns {Promise<string[]>} the migrations applied now
 */
export async function migrateNamed(database, owner) {
  await needVersion(owner)
  await needOwner(owner)
  const portal = await roleOf(database)
  return migrate(owner, portal === (await roleOf(owner)) ? undefined : portal)
}

/**
 * @param {string} url
 * @throws {Failure} when its role may not do an operator's work: another role owns the tables, or it may make none
 */
export async function needOwner(url) {
  const { role, owner, may } = await connected(url, async (client) => {
    const { rows } = await client.query(`
      SELECT current_user AS role, has_schema_privilege(current_schema(), 'CREATE') AS may, (
        SELECT tableowner FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'confirmation'
          AND NOT pg_has_role(tableowner, 'USAGE')
      ) AS owner`)
    return rows[0]
  })
  if (!owner && may) return
  const why = owner ? `the tables belong to ${owner}` : "it may not create tables"
  throw new Failure(
    `${role} cannot do this, ${why}: name the role that can in DATABASE_OWNER_URL (README, "Two roles").`,
  )
}

const CLOCKS_MAY_DIFFER = 120_000

/**
 * Records carry this machine's clock, and seals the database's: a record from before its seal would look put in.
 * @param {string} url
 * @throws {Failure} when the two are more than two minutes apart
 */
export async function needClock(url) {
  const at = await connected(url, async (client) => (await client.query("SELECT now() AS at")).rows[0].at)
  const seconds = Math.round((Date.now() - at.getTime()) / 1000)
  if (Math.abs(seconds) * 1000 > CLOCKS_MAY_DIFFER)
    throw new Failure(
      `The clock of this machine is ${Math.abs(seconds)} s ${seconds > 0 ? "ahead of" : "behind"} the database's: set both by the same time server.`,
    )
}

/** @param {string} url @returns {Promise<string>} */
function roleOf(url) {
  return connected(url, async (client) => (await client.query("SELECT current_user AS role")).rows[0].role)
}

/**
 * What an operator ought to know about the role that serves, if anything.
 * @param {string} database DATABASE_URL
 * @returns {Promise<string | null>}
 */
export async function warningAbout(database) {
  const { role, unbound, owns } = await connected(database, async (client) => {
    const { rows } = await client.query(`
      SELECT rolname AS role, rolsuper OR rolbypassrls AS unbound,
        pg_has_role((SELECT relowner FROM pg_class WHERE oid = to_regclass('confirmation')), 'USAGE') AS owns
      FROM pg_roles WHERE rolname = current_user`)
    return rows[0]
  })
  const instead = 'serve as another role (README, "Run it on your PostgreSQL")'
  if (unbound)
    return `Warning: PostgreSQL's row-level security does not bind ${role}, a superuser or with BYPASSRLS: ${instead}.`
  return owns
    ? `Warning: ${role} owns the tables, and whoever gets into the portal could undo their guards: ${instead}.`
    : null
}
