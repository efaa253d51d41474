import { node } from "./command.mjs"
import { commandOf, inProject } from "./place.mjs"

/**
 * Prisma's engine for migrations is no npm package but a download; ours is a script (see scripts/schema-engine.mjs).
 * Windows cannot run a script as a program: there any program will do for generating, which only asks whether it is there.
 */
export const schemaEngine = process.platform === "win32" ? process.execPath : inProject("scripts", "schema-engine.mjs")

/**
 * A command of Prisma's.
 * @param {string[]} args
 * @param {string} [url] the database it is about
 */
export function prisma(args, url) {
  const env = {
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? schemaEngine,
    ...(url ? { DATABASE_URL: url } : {}),
  }
  return node([commandOf("prisma", "prisma"), ...args], { env })
}
