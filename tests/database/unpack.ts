import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { unzipSync } from "fflate"

/** Unpacks a ZIP file into a folder. */
export async function unpack(zip: Uint8Array, folder: string): Promise<void> {
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}
