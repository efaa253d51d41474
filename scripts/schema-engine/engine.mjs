import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg"

/** What the CLI calls differently from the WebAssembly build. */
const NAMES = new Map([["getDatabaseVersion", "version"]])

/**
 * Starts the engine in this process.
 * @param {[string, string][]} datamodels path and content of each schema file
 * @param {import("./connection.mjs").Factory | null} connections null: for comparisons that need no database
 */
export async function openEngine(datamodels, connections) {
  await loadWasm()
  const factory = bindMigrationAwareSqlAdapterFactory(connections ?? nowhere())
  const log = (/** @type {string} */ line) => process.stderr.write(`${line}\n`)
  const engine = await told(
    // An empty list is no schema to the engine, and it stops at that.
    () => glue.SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, log, factory),
    factory.errorRegistry,
  )
  const ask = (/** @type {string} */ name, /** @type {unknown} */ params) => methodOf(engine, name).call(engine, params)

  return {
    /**
     * @param {string} method @param {unknown} params
     * @returns {Promise<unknown>}
     */
    async answer(method, params) {
      if (method === "createDatabase") return { databaseName: "" }
      // These two compare with the migrations, for which this build opens no shadow database itself; asked for a
      // diagnosis first, it has one at hand.
      if (method === "evaluateDataLoss" || method === "createMigration") await ask("devDiagnostic", params)
      return told(() => ask(NAMES.get(method) ?? method, params), factory.errorRegistry)
    },
  }
}

/**
 * @param {object} engine @param {string} name
 * @returns {(params: unknown) => Promise<unknown>}
 */
function methodOf(engine, name) {
  const method = Reflect.get(engine, name)
  if (typeof method !== "function") throw new Error(`The engine knows no ${name}`)
  return method
}

/** Without a bundler nobody instantiates the module for us. */
async function loadWasm() {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ text) => process.stderr.write(`${text}\n`) },
  })
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm")
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": glue })
  glue.__wbg_set_wasm(instance.exports)
  const begin = instance.exports.__wbindgen_start
  if (typeof begin === "function") begin()
}

/** @returns {import("./connection.mjs").Factory} */
function nowhere() {
  const refuse = async () => {
    throw new Error("This command needs a database: set DATABASE_URL.")
  }
  return { provider: "postgres", adapterName: "@prisma/adapter-pg", connect: refuse, connectToShadowDb: refuse }
}

/**
 * An error that is not the database's crosses WebAssembly as a number; the error itself waits in the registry.
 * @template T
 * @param {() => Promise<T>} work
 * @param {import("@prisma/driver-adapter-utils").ErrorRegistry} registry
 * @returns {Promise<T>}
 */
async function told(work, registry) {
  try {
    return await work()
  } catch (error) {
    const [, id] = /External error id#(\d+)/.exec(error instanceof Error ? error.message : "") ?? []
    throw (id && registry.consumeError(Number(id))?.error) ?? error
  }
}
