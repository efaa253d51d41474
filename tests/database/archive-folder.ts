import { execFile } from "node:child_process"
import { createHash, type KeyObject } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { archiveFile } from "@/lib/entry/archive"
import { exportRecords } from "@/lib/usecases/export-records"
import { unpack } from "./unpack"
import { agent, now } from "./world"

type Listed = { file: string; sha256: string }

/** An archive of Northwind's, unpacked into a folder of its own, as on a machine that has nothing else. */
export class ArchiveFolder {
  private constructor(readonly path: string) {}

  /** Of one customer, or of all. */
  static async of(customerId?: string): Promise<ArchiveFolder> {
    const made = await exportRecords(await agent("admin.agent@northwind.example"), { customerId }, now)
    const folder = new ArchiveFolder(mkdtempSync(join(tmpdir(), "archive-")))
    await unpack(new Uint8Array(await archiveFile("records", made).arrayBuffer()), folder.path)
    return folder
  }

  /** What the script in it says, with nothing of the project around it. */
  verified(...args: string[]): Promise<{ code: number; output: string }> {
    const options = { cwd: this.path, env: { NODE_ENV: "production" } as const }
    return new Promise((resolve) =>
      execFile(process.execPath, ["verify.mjs", ...args], options, (error, out, told) =>
        resolve({ code: Number(error?.code ?? 0), output: out + told }),
      ),
    )
  }

  read(file: string): Promise<string> {
    return readFile(join(this.path, file), "utf8")
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    await writeFile(join(this.path, file), content)
  }

  /** Writes a file as it was not, and lists it in the manifest as if it was. */
  async forge(file: string, content: string): Promise<void> {
    await this.write(file, content)
    const manifest = JSON.parse(await this.read("manifest.json"))
    const sha256 = createHash("sha256").update(content).digest("hex")
    manifest.files = manifest.files.map((listed: Listed) => (listed.file === file ? { file, sha256 } : listed))
    await this.write("manifest.json", JSON.stringify(manifest))
  }

  /** A public key in a file of its own, beside the archive. */
  async keyFile(name: string, key: KeyObject): Promise<string> {
    await this.write(name, key.export({ type: "spki", format: "pem" }).toString())
    return name
  }

  remove(): void {
    rmSync(this.path, { recursive: true })
  }
}
