import { createHash } from "node:crypto"
import { rmSync } from "node:fs"
import { connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inStore, root } from "./place.mjs"

/**
 * A turn is held by one process of this project folder at a time. It is a local socket and no file with a number in
 * it, so it ends with its holder even when that one is killed.
 * @typedef {{ release: () => void } | { heldBy: string, ended: Promise<void> }} Turn
 */

/**
 * Takes the turn, or tells who has it.
 * @param {string} name
 * @param {string} holder what others are told
 * @returns {Promise<Turn>}
 */
export async function takeTurn(name, holder) {
  const address = addressOf(name)
  /** @type {Set<import("node:net").Socket>} */
  const waiting = new Set()
  const server = createServer((other) => {
    waiting.add(other.unref().on("error", () => {}))
    other.write(`${holder}\n`)
  })
  const release = () => {
    server.close()
    for (const other of waiting) other.destroy()
  }
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await listens(server, address)) {
      server.unref()
      return { release }
    }
    const other = await ask(address)
    if (other) return other
    rmSync(address, { force: true }) // left by a holder that was killed
  }
  throw new Error(`The turn at ${address} can be neither taken nor asked`)
}

/**
 * Does the work when it is our turn, waiting for it if need be.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(name, work) {
  let turn = await takeTurn(name, `process ${process.pid}`)
  while ("ended" in turn) {
    console.error(`  Waiting for ${turn.heldBy}, which does the same in this folder`)
    await turn.ended
    turn = await takeTurn(name, `process ${process.pid}`)
  }
  try {
    return await work()
  } finally {
    turn.release()
  }
}

/** A socket's path may have only about a hundred characters. @param {string} name */
function addressOf(name) {
  const hash = createHash("sha256").update(root).digest("hex").slice(0, 16)
  if (process.platform === "win32") return `\\\\.\\pipe\\concord-${hash}-${name}`
  const near = inStore("turns", name)
  return near.length < 100 ? near : join(tmpdir(), `concord-${hash}-${name}`)
}

/** @param {import("node:net").Server} server @param {string} address @returns {Promise<boolean>} */
function listens(server, address) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => ("code" in error && error.code === "EADDRINUSE" ? resolve(false) : reject(error)))
    server.listen(address, () => resolve(true))
  })
}

/** @param {string} address @returns {Promise<{ heldBy: string, ended: Promise<void> } | null>} */
function ask(address) {
  return new Promise((resolve) => {
    const socket = connect(address)
    const ended = new Promise((end) => socket.once("close", () => end(undefined)))
    socket.once("error", () => resolve(null))
    socket
      .setEncoding("utf8")
      .once("data", (text) => resolve({ heldBy: String(text).trim(), ended: ended.then(() => {}) }))
  })
}
