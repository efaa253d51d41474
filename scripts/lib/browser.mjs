import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { captured, node } from "./command.mjs"
import { Failure } from "./failure.mjs"
import { commandOf } from "./place.mjs"
import { step } from "./progress.mjs"

/**
 * The browser the tests are to drive: the one named, Playwright's own, or one of this machine; else one is installed.
 * @param {AbortSignal} stop
 * @returns {Promise<string>} the path of its program
 * @throws {Failure} naming the ways to get one
 */
export async function findBrowser(stop) {
  const found = named() ?? (await playwrights()) ?? machines() ?? (await installed(stop))
  if (found) return found
  throw new Failure(
    "No Chromium for the browser tests, and none could be installed: name one in PLAYWRIGHT_CHROMIUM_EXECUTABLE, or run npx playwright install chromium, or install Chromium, Chrome or Edge on this machine (Debian: apt-get install chromium fonts-noto-cjk).",
  )
}

function named() {
  const path = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE
  if (path && !isRunnable(path)) throw new Failure(`PLAYWRIGHT_CHROMIUM_EXECUTABLE is ${path}, which cannot be run.`)
  return path || undefined
}

async function playwrights() {
  const { chromium } = await import("@playwright/test")
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
]

function machines() {
  const folders = (process.env.PATH ?? "").split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(isRunnable)
}

/** @param {AbortSignal} stop */
async function installed(stop) {
  const root = process.getuid?.() === 0
  const install = [commandOf("@playwright/test", "playwright"), "install", "chromium", ...(root ? ["--with-deps"] : [])]
  if (await succeeds("Installing a browser for the tests", { ...node(install), stop })) return playwrights()
  if (!root || !existsSync("/usr/bin/apt-get")) return undefined

  const apt = (/** @type {string[]} */ args) => ({
    program: "apt-get",
    args,
    env: { DEBIAN_FRONTEND: "noninteractive" },
    stop,
  })
  await succeeds("Reading the system's list of packages", apt(["update"]))
  await succeeds("Installing Chromium from the system's packages", apt(["install", "-y", "chromium", "fonts-noto-cjk"]))
  return machines()
}

/**
 * Whether a way works is seen by its step; the next way is tried when it does not.
 * @param {string} label @param {import("./command.mjs").Command} command
 */
async function succeeds(label, command) {
  try {
    await step(label, async () => {
      const { code, output } = await captured(command)
      if (code !== 0) throw new Failure(output)
    })
    return true
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
