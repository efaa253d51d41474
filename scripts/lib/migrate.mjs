import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { connected } from "./database.mjs"
import { Failure } from "./failure.mjs"
import { inProject } from "./place.mjs"
import { grantRights } from "./rights.mjs"

/** The number Prisma's own tools lock, so that neither runs beside the other. */
const LOCK = 72_707_369

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
 * Applies what of prisma/migrations the database has not yet had, each migration whole or not at all; then gives the
 * portal its rights.
 * @param {string} url the owner's
 * @param {string} [portal] the role that serves, if it is another than the owner
 * @returns {Promise<string[]>} the names of those applied now
 * @throws {Failure} when one cannot be applied, or one applied before has been changed since
 */
export async function migrate(url, portal) {
  return connected(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK])
    await client.query(TABLE)
    const { rows } = await client.query(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    )
    const pending = migrations().filter((migration) => !isApplied(migration, rows))
    for (const migration of pending) await apply(client, migration)
    if (portal) await grantRights(client, portal)
    return pending.map(({ name }) => name)
  })
}

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** In the order of their names, which begin with the time they were made. @returns {Migration[]} */
function migrations() {
  const folder = inProject("prisma", "migrations")
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
async function apply(client, { name, sql, checksum }) {
  await client.query("BEGIN")
  try {
    // A migration is about the rows of every partner (see *_row_level_security).
    await client.query("SET LOCAL concord.everyone = 'on'")
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    throw new Failure(`Migration ${name} cannot be applied: ${error instanceof Error ? error.message : error}`)
  }
}
