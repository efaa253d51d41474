import "server-only"
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { makeZip } from "client-zip"
import { marksOf } from "@/lib/domain/checkpoint"
import type { exportRecords } from "@/lib/usecases/export-records"
import { evidenceFile, TOOLS } from "@/scripts/archive/verify/names.mjs"
import { attachment } from "./attachment"

/**
 * Sends records as a ZIP file that verifies itself offline: chains, checkpoints, public keys, a manifest with the SHA-256
 * of each file, the script that holds them against each other, and how to use it. Written as it is read; `name` is
 * without the ending. The script knows each byte of it: what changes here changes there.
 */
export function archiveFile(name: string, made: RecordsExport): Response {
  return attachment({ fileName: `${name}.zip`, mediaType: "application/zip" }, makeZip(filesOf(made)))
}

type RecordsExport = Awaited<ReturnType<typeof exportRecords>>
type File = { name: string; lastModified: Date; input: string | AsyncIterable<Uint8Array> }
type Listed = { file: string; size: number; sha256: string }

async function* filesOf({
  partnerId,
  customer,
  checkpoints,
  keys,
  records,
  madeAt,
}: RecordsExport): AsyncGenerator<File> {
  const listed: Listed[] = []
  const file = (name: string, input: string): File => {
    const sha256 = createHash("sha256").update(input).digest("hex")
    listed.push({ file: name, size: Buffer.byteLength(input), sha256 })
    return { name, lastModified: madeAt, input }
  }
  for (const tool of TOOLS) yield file(tool, await kept(tool))
  yield file("keys.pem", keys.join(""))
  const signed = checkpoints.map(({ number, sealedAt, hash, keyId, signature, root, heads }) => ({
    ...{ number, sealedAt, hash, keyId, signature },
    ...(root === null ? { heads: marksOf(heads) } : { root }),
  }))
  yield file("checkpoints.json", json(signed))
  for await (const { customerId, links, seals, way, files } of records) {
    const shown = links.map(({ position, kind, recordId, content, hash }) => ({
      position,
      kind,
      recordId,
      content,
      hash,
    }))
    yield file(`records/${customerId}.json`, json({ customerId, links: shown, seals, ...(way && { way }) }))
    for (const { id, mediaType, size, sha256, content } of files) {
      const name = evidenceFile(id, mediaType)
      listed.push({ file: name, size, sha256 })
      yield { name, lastModified: madeAt, input: content }
    }
  }
  const manifest = { format: "concord-records/2", partner: { id: partnerId }, of: customer?.id ?? "all", files: listed }
  yield { name: "manifest.json", lastModified: madeAt, input: json(manifest) }
}

/** What is handed out as it is. The server runs in the project's folder; what is bundled does not know where its source stood. */
async function kept(name: string): Promise<string> {
  const text = await readFile(join(process.cwd(), "scripts", "archive", name), "utf8")
  return text.replaceAll("\r\n", "\n")
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
