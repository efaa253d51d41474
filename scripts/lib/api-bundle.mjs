import { inProject } from "./place.mjs"

// esbuild is imported where it is used: these scripts start before the packages are installed.

const API = inProject("lib", "server.ts")

/**
 * Bundles the API, or what else enters the server's code, into a file.
 * @param {string} outfile
 * @param {string} [entry]
 */
export async function bundleApi(outfile, entry = API) {
  const { build } = await import("esbuild")
  await build(bundling(outfile, entry))
  return outfile
}

/**
 * How the API is bundled: our own code in one file, packages from node_modules.
 * @param {string} outfile
 * @param {string} entry
 * @returns {import("esbuild").BuildOptions}
 */
function bundling(outfile, entry) {
  return {
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    // The package throws wherever it is not bundled for a server; this is one.
    alias: { "server-only": inProject("node_modules", "server-only", "empty.js") },
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  }
}

/**
 * Bundles the API whenever its sources change, and tells of each bundle.
 * @param {string} outfile
 * @param {(revision: number) => Promise<void>} onBundle
 */
export async function watchBundle(outfile, onBundle) {
  let revision = 0
  const told = {
    name: "told",
    setup(/** @type {import("esbuild").PluginBuild} */ build) {
      build.onEnd((result) => (result.errors.length === 0 ? onBundle(++revision) : undefined))
    },
  }
  const { context } = await import("esbuild")
  const watching = await context({ ...bundling(outfile, API), plugins: [told] })
  await watching.rebuild()
  await watching.watch()
}
