import { existsSync } from "node:fs"
import { logged } from "./command.mjs"
import { isInstalled, npmCi } from "./packages.mjs"
import { inProject, inStore, root } from "./place.mjs"
import { prisma, schemaEngine } from "./prisma.mjs"
import { step } from "./progress.mjs"
import { hashOf, isStamped, stamp } from "./stamps.mjs"
import { inTurn } from "./turn.mjs"

// Prisma's install script would otherwise try a download, which fails where only the registry is reachable.
const QUIET = { PRISMA_SCHEMA_ENGINE_BINARY: schemaEngine }

/**
 * Brings the packages and the generated database client in line with the sources; does nothing when they are.
 * @param {AbortSignal} stop
 */
export async function install(stop) {
  await inTurn("install", async () => {
    if (!isInstalled(root))
      await step("Installing packages", () => npmCi(root, { stop, log: "install.log", env: QUIET }))

    const schema = hashOf(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"])
    if (existsSync(inProject("lib/db/generated")) && isStamped("generated", schema)) return
    await step("Generating the database client", () =>
      logged({
        ...prisma(["generate"]),
        stop,
        log: inStore("logs", "generate.log"),
        onFailure: "The database client could not be generated.",
      }),
    )
    stamp("generated", schema)
  })
}
