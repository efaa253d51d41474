// What an archive is made of, read from its ZIP file or from the folder that it was unpacked into.
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { zipEntries } from "./zip.mjs"

/**
 * @typedef {{ name: string, size: number, chunks: () => Iterable<Buffer> }} Entry
 * @typedef {{ entries: Entry[], inOrder: boolean, faults: string[] }} Found
 * @typedef {(offset: number, length: number) => Buffer} Reading
 */

const CHUNK = 1 << 20

/** @param {string} file @returns {Found} */
export function entriesOfZip(file) {
  const open = openSync(file, "r")
  return zipEntries(fstatSync(open).size, (offset, length) => bytesAt(open, offset, length))
}

/** Whether a file begins as ZIP files do. @param {string} file */
export function isZip(file) {
  const open = openSync(file, "r")
  const head = bytesAt(open, 0, 2)
  closeSync(open)
  return head.toString("latin1") === "PK"
}

/**
 * Every file below a folder but `apart`, which were named beside it (keys, notes) and are none of its own. What is no
 * plain file is a fault.
 * @param {string} folder
 * @param {string[]} apart
 * @returns {Found}
 */
export function entriesOfFolder(folder, apart) {
  const others = new Set(apart.map((file) => realpathSync(file)))
  /** @type {Found} */
  const found = { entries: [], inOrder: false, faults: [] }
  /** @param {string} within */
  function walk(within) {
    for (const one of readdirSync(join(folder, within))) {
      const name = within ? `${within}/${one}` : one
      const path = join(folder, name)
      const about = lstatSync(path)
      if (about.isDirectory()) walk(name)
      else if (!about.isFile()) found.faults.push(`${shown(name)} is no plain file`)
      else if (name === "keys.pem" || !others.has(realpathSync(path)))
        found.entries.push({ name, size: about.size, chunks: () => chunksOf(path) })
    }
  }
  walk("")
  return found
}

/** A name as it can be shown: what is not plain is written as its code. @param {string} name */
export function shown(name) {
  return name.replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
}

/** Text in one line, in any language: what is no sign of its own is written as its code. @param {string} text */
export function printable(text) {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`)
}

/** @param {string} path */
function* chunksOf(path) {
  const open = openSync(path, "r")
  try {
    for (let at = 0; ; ) {
      const chunk = bytesAt(open, at, CHUNK)
      if (chunk.length === 0) return
      yield chunk
      at += chunk.length
    }
  } finally {
    closeSync(open)
  }
}

/** As many bytes as there are, up to `length`. @param {number} open @param {number} offset @param {number} length */
function bytesAt(open, offset, length) {
  const bytes = Buffer.alloc(length)
  let filled = 0
  for (let got = -1; filled < length && got !== 0; filled += got)
    got = readSync(open, bytes, filled, length - filled, offset + filled)
  return bytes.subarray(0, filled)
}
