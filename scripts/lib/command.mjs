import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { Failure, Stopped } from "./failure.mjs"
import { root } from "./place.mjs"
import { openLog } from "./private-file.mjs"

/**
 * @typedef {object} Command
 * @property {string} program
 * @property {string[]} args
 * @property {Record<string, string | undefined>} [env] beside the environment of the script
 * @property {AbortSignal} [stop]
 * @property {import("node:child_process").SpawnOptions} [options] who runs it and where, when not we in the project
 */

/**
 * A command run by the Node that runs this script.
 * @param {string[]} args
 * @param {Omit<Command, "program" | "args">} [rest]
 * @returns {Command}
 */
export function node(args, rest = {}) {
  return { program: process.execPath, args, ...rest }
}

/**
 * Runs a command with the terminal as its own. Gives its exit code.
 * @param {Command} command
 * @returns {Promise<number>}
 */
export async function show({ program, args, env, stop }) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  })
  return ended(child, stop)
}

/**
 * Runs a command and keeps what it prints in a file. When it fails, the end of that file is told.
 * @param {Command & { log: string, onFailure: string }} command `onFailure` says in one line what could not be done
 */
export async function logged({ program, args, env, stop, log, onFailure }) {
  const file = openLog(log)
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] })
  child.stdout.pipe(file, { end: false })
  child.stderr.pipe(file, { end: false })
  const code = await ended(child, stop)
  await new Promise((resolve) => file.end(() => resolve(null)))
  if (code !== 0) throw new Failure(`${onFailure} The whole log is in ${log}.`, tail(readFileSync(log, "utf8")))
}

/**
 * Runs a command and gives its exit code and all it printed.
 * @param {Command} command
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function captured({ program, args, env, stop, options }) {
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, ...options, stdio: "pipe" })
  child.stdin.end()
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text))
  return { code: await ended(child, stop), output }
}

/**
 * The last lines of a text.
 * @param {string} text
 */
export function tail(text) {
  return text.trimEnd().split("\n").slice(-40).join("\n")
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {AbortSignal} [stop]
 * @returns {Promise<number>}
 */
function ended(child, stop) {
  return new Promise((resolve, reject) => {
    const kill = () => child.kill("SIGTERM")
    if (stop?.aborted) kill()
    stop?.addEventListener("abort", kill, { once: true })
    child.once("error", reject)
    child.once("close", (code) => {
      stop?.removeEventListener("abort", kill)
      if (stop?.aborted) reject(new Stopped())
      else resolve(code ?? 1)
    })
  })
}
