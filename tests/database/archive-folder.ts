import { execFile } from "node:child_process"
import type { KeyObject } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { archiveFile } from "@/lib/entry/archive"
import { exportRecords } from "@/lib/usecases/export-records"
import { unpack } from "./unpack"
import { agent, now } from "./world"

/** An archive of Northwind's, unpacked into a folder of its own, as on a machine that has nothing else. */
export class ArchiveFolder {
  private constructor(
    readonly path: string,
    readonly zip: Uint8Array,
  ) {}

  /** Of one customer, or of all. */
  static async of(customerId?: string): Promise<ArchiveFolder> {
    const made = await exportRecords(await agent("admin.agent@northwind.example"), { customerId }, now)
    const zip = new Uint8Array(await archiveFile("records", made).arrayBuffer())
    const folder = new ArchiveFolder(mkdtempSync(join(tmpdir(), "archive-")), zip)
    await unpack(zip, folder.path)
    return folder
  }

  /** What the script in it says, with nothing of the project around it. */
  verified(...args: string[]): Promise<{ code: number; output: string }> {
    return this.run("verify.mjs", args)
  }

  /** What the operator's own copy of the script says of the ZIP file. */
  async zipVerified(zip: Uint8Array, ...args: string[]): Promise<{ code: number; output: string }> {
    const beside = mkdtempSync(join(tmpdir(), "archive-"))
    await writeFile(join(beside, "records.zip"), zip)
    const script = join(process.cwd(), "scripts", "archive", "verify.mjs")
    return this.run(script, [join(beside, "records.zip"), ...args]).finally(() => rmSync(beside, { recursive: true }))
  }

  private run(script: string, args: string[]): Promise<{ code: number; output: string }> {
    const options = { cwd: this.path, env: { NODE_ENV: "production" } as const }
    return new Promise((resolve) =>
      execFile(process.execPath, [script, ...args], options, (error, out, told) =>
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

  /** A public key in a file of its own, beside the archive. */
  async keyFile(name: string, key: KeyObject): Promise<string> {
    await this.write(name, key.export({ type: "spki", format: "pem" }).toString())
    return name
  }

  remove(): void {
    rmSync(this.path, { recursive: true })
  }
}
