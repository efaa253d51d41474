import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { setTimeout as after } from "node:timers/promises"
import { connected } from "./database.mjs"
import { Failure } from "./failure.mjs"
import { inProject } from "./place.mjs"
import { grantRights } from "./rights.mjs"

/** The number Prisma's own tools lock, so that neither runs beside the other. */
const LOCK = 72_707_369

/**
 * How long a migration waits for a table. Everybody who comes for that table meanwhile waits behind it, and gives up
 * after five seconds (lib/db/client.ts): so it lets them through and comes again.
 */
const PATIENCE = "1s"
const ATTEMPTS = 50

/** The table Prisma's own tools keep, in their own words: `prisma migrate` and this file can take turns. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/**
 * Applies what of the migrations the database has not yet had, each migration whole or not at all; then gives the
 * portal its rights. The portal may be serving meanwhile: who uses a table goes first.
 * @param {string} url the owner's
 * @param {string} [portal] the role that serves, if it is another than the owner
 * @param {string} [folder] of the migrations
 * @returns {Promise<string[]>} the names of those applied now
 * @throws {Failure} when one cannot be applied, or one applied before has been changed since
 */
export async function migrate(url, portal, folder = inProject("prisma", "migrations")) {
  return connected(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK])
    await client.query(TABLE)
    const { rows } = await client.query(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    )
    const pending = migrations(folder).filter((migration) => !isApplied(migration, rows))
    for (const migration of pending) await apply(client, migration)
    if (portal) await grantRights(client, portal)
    return pending.map(({ name }) => name)
  })
}

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** In the order of their names, which begin with the time they were made. @param {string} folder @returns {Migration[]} */
function migrations(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(`${folder}/${name}/migration.sql`, "utf8") }))
    .map((migration) => ({ ...migration, checksum: createHash("sha256").update(migration.sql).digest("hex") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * @param {Migration} migration
 * @param {{ migration_name: string, checksum: string, finished_at: Date | null }[]} rows
 */
function isApplied({ name, checksum }, rows) {
  const row = rows.find((row) => row.migration_name === name)
  if (!row) return false
  if (!row.finished_at)
    throw new Failure(`Migration ${name} failed in this database before: settle it with prisma migrate resolve.`)
  if (row.checksum !== checksum)
    throw new Failure(
      `Migration ${name} was changed after this database had it: restore it and add a new one (or, for the embedded database, npm run db:reset).`,
    )
  return true
}

/** @param {import("pg").Client} client @param {Migration} migration */
async function apply(client, migration) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await applyOnce(client, migration)
    } catch (error) {
      if (!isInTheWay(error)) throw failure(migration, error instanceof Error ? error.message : String(error))
      if (attempt === ATTEMPTS)
        throw failure(migration, "somebody uses its tables all the time; try again when fewer work with the portal")
      await after(attempt * 100 * Math.random())
    }
  }
}

/** @param {import("pg").Client} client @param {Migration} migration */
async function applyOnce(client, { name, sql, checksum }) {
  await client.query("BEGIN")
  try {
    // A migration is about the rows of every partner (see *_row_level_security).
    await client.query(`SET LOCAL concord.everyone = 'on'; SET LOCAL lock_timeout = '${PATIENCE}'`)
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  }
}

/** A lock that did not come in time, or a deadlock. @param {unknown} error */
function isInTheWay(error) {
  return error instanceof Error && "code" in error && ["55P03", "40P01"].includes(String(error.code))
}

/** @param {Migration} migration @param {string} reason */
function failure({ name }, reason) {
  return new Failure(`Migration ${name} cannot be applied: ${reason}`)
}
