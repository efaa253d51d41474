import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { runInNewContext } from "node:vm"
import { gzipSync } from "node:zlib"

/** Prints the JavaScript that each page of the last build loads at first, over that of an empty page, in KB of gzip. */
const build = process.env.NEXT_DIST_DIR ?? ".next"
/** @type {{ rootMainFiles: string[] }} */
const { rootMainFiles } = JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8"))
const everyPage = new Set(rootMainFiles)

const manifests = readdirSync(join(build, "server/app"), { recursive: true, encoding: "utf8" })
const sizes = manifests
  .filter((file) => file.endsWith("page_client-reference-manifest.js"))
  .flatMap((file) => pagesIn(join(build, "server/app", file)))
for (const { page, kilobytes } of sizes.sort((a, b) => a.kilobytes - b.kilobytes)) {
  console.log(`${kilobytes.toFixed(1).padStart(7)}  ${page}`)
}

/** @param {string} file */
function pagesIn(file) {
  /** @type {{ __RSC_MANIFEST: Record<string, { entryJSFiles?: Record<string, string[]> }> }} */
  const built = { __RSC_MANIFEST: {} }
  runInNewContext(readFileSync(file, "utf8"), { globalThis: built })
  return Object.entries(built.__RSC_MANIFEST).map(([page, { entryJSFiles = {} }]) => {
    const files = new Set(Object.values(entryJSFiles).flat())
    const bytes = [...files].filter((name) => !everyPage.has(name)).reduce((sum, name) => sum + gzipped(name), 0)
    return { page, kilobytes: bytes / 1024 }
  })
}

/** @param {string} name */
function gzipped(name) {
  return gzipSync(readFileSync(join(build, decodeURIComponent(name)))).length
}
