import "server-only"
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { makeZip } from "client-zip"
import { marksOf } from "@/lib/domain/checkpoint"
import { ENDINGS, type MediaType } from "@/lib/domain/evidence-limits"
import type { exportRecords } from "@/lib/usecases/export-records"
import { attachment } from "./attachment"

/**
 * Sends records as a ZIP file that verifies itself offline: chains, checkpoints, public keys, a manifest with the SHA-256
 * of each file, the script that holds them against each other, and how to use it. Written as it is read; `name` is
 * without the ending.
 */
export function archiveFile(name: string, made: RecordsExport): Response {
  return attachment({ fileName: `${name}.zip`, mediaType: "application/zip" }, makeZip(filesOf(made)))
}

type RecordsExport = Awaited<ReturnType<typeof exportRecords>>
type File = { name: string; lastModified: Date; input: string | AsyncIterable<Uint8Array> }

async function* filesOf(made: RecordsExport): AsyncGenerator<File> {
  const { partner, customer, checkpoints, keys, records, madeAt } = made
  const listed: { file: string; sha256: string }[] = []
  const file = (name: string, input: string): File => {
    listed.push({ file: name, sha256: createHash("sha256").update(input).digest("hex") })
    return { name, lastModified: madeAt, input }
  }
  yield file("README.txt", await kept("README.txt"))
  yield file("verify.mjs", await kept("verify.mjs"))
  yield file("keys.pem", keys.join(""))
  const sealed = checkpoints.map(({ partnerId: _, heads, ...checkpoint }) => ({ ...checkpoint, heads: marksOf(heads) }))
  yield file("checkpoints.json", json(sealed))
  for await (const { customerId, links, seals, files } of records) {
    const shown = links.map(({ position, kind, recordId, content, hash }) => ({
      position,
      kind,
      recordId,
      content,
      hash,
    }))
    yield file(`records/${customerId}.json`, json({ customerId, links: shown, seals }))
    for (const { id, mediaType, sha256, content } of files) {
      const name = `evidence/${id}.${endingOf(mediaType)}`
      listed.push({ file: name, sha256 })
      yield { name, lastModified: madeAt, input: content }
    }
  }
  const manifest = { format: "concord-records/1", partner, of: customer?.id ?? "all", madeAt, files: listed }
  yield { name: "manifest.json", lastModified: madeAt, input: json(manifest) }
}

function endingOf(mediaType: string): string {
  return ENDINGS[mediaType as MediaType][0]
}

/** What is handed out as it is. The server runs in the project's folder; what is bundled does not know where its source stood. */
function kept(name: string): Promise<string> {
  return readFile(join(process.cwd(), "scripts", "archive", name), "utf8")
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
