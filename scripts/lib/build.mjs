import { existsSync } from "node:fs"
import { bundleApi } from "./api-bundle.mjs"
import { logged, node } from "./command.mjs"
import { commandOf, inProject, inStore } from "./place.mjs"
import { step } from "./progress.mjs"
import { hashOf, isStamped, stamp, unstamp } from "./stamps.mjs"
import { inTurn } from "./turn.mjs"

/** The build that `npm start` serves, and the one that tests make beside it when the sources have moved on. */
export const SERVED = ".next"
export const TESTED = ".next-test"

/**
 * Builds the portal for production into the last of the folders, unless one of them holds a build of these sources.
 * @param {string[]} folders
 * @param {AbortSignal} stop
 * @returns {Promise<string>} the folder to serve
 */
export async function build(folders, stop) {
  return inTurn("build", async () => {
    const sources = sourceHash()
    const ready = folders.find(
      (folder) => existsSync(inProject(folder, "BUILD_ID")) && isStamped(`build${folder}`, sources),
    )
    if (ready) return ready

    const folder = folders.at(-1) ?? SERVED
    unstamp(`build${folder}`)
    await step("Building the portal", () =>
      logged({
        ...node([commandOf("next", "next"), "build"]),
        env: { NODE_ENV: "production", NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: "1" },
        stop,
        log: inStore("logs", `build${folder}.log`),
        onFailure: "The portal could not be built.",
      }),
    )
    await step("Bundling the API", () => bundleApi(bundleIn(folder)))
    stamp(`build${folder}`, sources)
    return folder
  })
}

/** Where the bundled API of a build stands. @param {string} folder */
export function bundleIn(folder) {
  return inProject(folder, "api.mjs")
}

function sourceHash() {
  const settings = [
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package-lock.json",
    "prisma/schema.prisma",
    "scripts/lib/api-bundle.mjs",
  ]
  return hashOf(
    ["app", "components", "lib", "public", "proxy.ts", "instrumentation.ts", ...settings],
    (path) => !/\.test\.tsx?$/.test(path) && !/^lib[\\/]db[\\/]generated/.test(path),
  )
}
