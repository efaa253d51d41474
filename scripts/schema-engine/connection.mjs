import { randomUUID } from "node:crypto"
import { PrismaPg } from "@prisma/adapter-pg"
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils"
import pg from "pg"

/** @typedef {import("@prisma/driver-adapter-utils").SqlDriverAdapter} Connection */
/** @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} Factory */

/** PostgreSQL's one-byte "char", in which its catalogue answers and which the adapter does not know. */
const CHAR = 18
const TEXT = 25

/**
 * Opens connections for the engine, to the database and to shadow databases beside it.
 * @param {string} url
 * @returns {Factory & { close: () => Promise<void> }}
 */
export function connectionFactory(url) {
  /** @type {(() => Promise<unknown>)[]} */
  const closing = []

  /** @param {string} address */
  async function open(address) {
    const pool = new pg.Pool({ connectionString: address })
    closing.push(() => pool.end())
    const schema = new URL(address).searchParams.get("schema") ?? "public"
    return corrected(await new PrismaPg(pool, { schema }).connect(), pool)
  }

  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => open(url),
    async connectToShadowDb() {
      const name = `prisma_shadow_${randomUUID()}`
      const shadow = new URL(url)
      shadow.pathname = name
      await once(url, `CREATE DATABASE "${name}"`)
      closing.push(() => once(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
      return open(shadow.href)
    },
    // Last first: the pool on a shadow database is closed before that is dropped.
    async close() {
      for (const close of closing.reverse()) await close()
    },
  }
}

/**
 * The adapter is made for queries of an application; the engine's differ in two ways.
 * @param {Connection} connection @param {pg.Pool} pool
 * @returns {Connection}
 */
function corrected(connection, pool) {
  const { queryRaw } = connection
  return Object.assign(connection, {
    /** @type {Connection["queryRaw"]} */
    async queryRaw(query) {
      /** @type {Set<number>} */
      const chars = new Set()
      const client = {
        /** @param {pg.QueryConfig} config */
        async query(config) {
          const result = await pool.query(config)
          for (const [index, field] of result.fields.entries()) {
            if (field.dataTypeID !== CHAR) continue
            chars.add(index)
            field.dataTypeID = TEXT
          }
          return result
        },
      }
      const answer = await queryRaw.call(Object.create(connection, { client: { value: client } }), query)
      const columnTypes = answer.columnTypes.map((type, index) => (chars.has(index) ? ColumnTypeEnum.Character : type))
      return { ...answer, columnTypes }
    },

    // The adapter cuts a script at every semicolon, also inside the body of a function. Sent whole, it is also one
    // transaction, as with the native engine.
    /** @param {string} script */
    async executeScript(script) {
      try {
        await pool.query(script)
      } catch (error) {
        // Known to the adapter's classes, not to their types: throws the error in the engine's words.
        const { onError } = /** @type {{ onError?: (error: unknown) => never }} */ (/** @type {unknown} */ (connection))
        onError?.call(connection, error)
        throw error
      }
    },

    // The pools are closed together at the end; the engine disposes of a shadow database it may ask for again.
    async dispose() {},
  })
}

/** @param {string} url @param {string} statement */
async function once(url, statement) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
