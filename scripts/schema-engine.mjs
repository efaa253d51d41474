#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is a download and no npm package. The Prisma CLI starts the
// engine as a program and speaks JSON-RPC with it, a line each way; this one does the work with the WebAssembly build.
// PRISMA_SCHEMA_ENGINE_BINARY names it; where the native engine can be had, leave that unset.
import { readFileSync } from "node:fs"
import { createInterface } from "node:readline"
import { parseArgs } from "node:util"
import { connectionFactory } from "./schema-engine/connection.mjs"
import { canConnect, createDatabase } from "./schema-engine/databases.mjs"
import { openEngine } from "./schema-engine/engine.mjs"

const { values, positionals } = parseArgs({
  options: {
    datamodels: { type: "string", multiple: true, default: [] },
    datasource: { type: "string", default: "{}" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
  allowPositionals: true,
})
/** @type {{ url?: string }} */
const { url } = JSON.parse(values.datasource)

if (positionals[0] === "cli") await answerOnce(positionals[1] ?? "")
else await answerUntilClosed()

/** @param {string} command */
async function answerOnce(command) {
  const database = new URL(url ?? "").pathname.slice(1)
  try {
    if (command === "can-connect-to-database") await canConnect(url ?? "")
    else await createDatabase(url ?? "", database)
  } catch (error) {
    const fields = { message: messageOf(error), error_code: codeOf(error) }
    // The CLI skips the first line, which in the native engine says which database it is about.
    console.error(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`)
    process.exit(1)
  }
}

async function answerUntilClosed() {
  const connections = url ? connectionFactory(url) : null
  const datamodels = values.datamodels.map(
    (path) => /** @type {[string, string]} */ ([path, readFileSync(path, "utf8")]),
  )
  /** @type {Promise<Awaited<ReturnType<typeof openEngine>>> | undefined} */
  let engine
  // A panic in WebAssembly rejects nothing; the CLI shows what was written and gives up at this exit code.
  process.on("uncaughtException", (error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(101)
  })
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line)
    if (!method) continue // the CLI's thanks for something to print
    try {
      engine ??= openEngine(datamodels, connections)
      const result = (await (await engine).answer(method, params)) ?? null
      // The native engine has differences printed by the CLI; this build hands them back.
      if (method === "diff") reply({ id: `print ${id}`, method: "print", params: { content: textOf(result) } })
      reply({ id, result })
    } catch (error) {
      const data = { is_panic: false, message: messageOf(error), meta: null, error_code: codeOf(error) }
      reply({ id, error: { code: 4466, message: "An error happened. Check the data field for details.", data } })
    }
  }
  await connections?.close()
  process.exit(0)
}

/** @param {object} answer */
function reply(answer) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...answer })}\n`)
}

/** @param {unknown} difference */
function textOf(difference) {
  return difference instanceof Object && "stdout" in difference ? String(difference.stdout ?? "") : ""
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}

/** Prisma's codes, such as P1003 for a database that is not there. @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error && /^P\d+$/.test(String(error.code)) ? error.code : null
}
