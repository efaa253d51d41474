import { createHash } from "node:crypto"
import { makeZip } from "client-zip"
import { unzipSync } from "fflate"
import type { Found } from "@/scripts/archive/verify/entries.mjs"

/** The files of an archive in their order, as somebody has them who unpacked it and packs it again. */
export type Files = readonly (readonly [name: string, bytes: Buffer])[]

/** An archive that was altered, and how. */
export type Altered = readonly [how: string, files: Files]

export function filesOf(zip: Uint8Array): Files {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)])
}

/** What a file says. Archives are altered here in ways that no type foresees. */
// biome-ignore lint/suspicious/noExplicitAny: what is altered has no type any more
export function said(files: Files, name: string): any {
  return JSON.parse(String(bytesOf(files, name)))
}

export function bytesOf(files: Files, name: string): Buffer {
  return files.find(([own]) => own === name)?.[1] ?? Buffer.alloc(0)
}

/** With a file that says something else, as the portal would write it; a new one comes before the manifest. */
export function put(files: Files, name: string, content: unknown): Files {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(asWritten(content))
  if (files.some(([own]) => own === name)) return files.map(([own, was]) => [own, own === name ? bytes : was])
  return [...files.slice(0, -1), [name, bytes], ...files.slice(-1)]
}

function asWritten(content: unknown): string {
  return typeof content === "string" ? content : `${JSON.stringify(content, null, 1)}\n`
}

export function without(files: Files, name: string): Files {
  return files.filter(([own]) => own !== name)
}

export function renamed(files: Files, from: string, to: string): Files {
  return files.map(([own, bytes]) => [own === from ? to : own, bytes])
}

/** With a manifest that lists what is there, as somebody would who alters files. */
export function settled(files: Files): Files {
  const listed = files.slice(0, -1).map(([file, bytes]) => ({ file, size: bytes.length, sha256: sha256(bytes) }))
  return put(files, "manifest.json", { ...said(files, "manifest.json"), files: listed })
}

/** As it is read from a folder, where no order is kept, or from a ZIP file, where one is. */
export function foundIn(files: Files, inOrder: boolean): Found {
  const entries = files.map(([name, bytes]) => ({ name, size: bytes.length, chunks: () => [bytes] }))
  return { entries, inOrder, faults: [] }
}

export async function zipped(files: Files): Promise<Buffer> {
  const inputs = files.map(([name, input]) => ({ name, input, lastModified: new Date("2026-11-22T02:00:00Z") }))
  return Buffer.from(await new Response(makeZip(inputs)).arrayBuffer())
}

export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex")
}
