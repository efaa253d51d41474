import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as after } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { bundleApi } from "@/scripts/lib/api-bundle.mjs"
import { bundleIn } from "@/scripts/lib/build.mjs"
import { inProject, inStore } from "@/scripts/lib/place.mjs"
import { freePort } from "@/scripts/lib/port.mjs"

/** The server as an operator runs it, in a process of its own. */
export class OwnServer {
  /** What it printed. */
  printed = ""
  readonly ended: Promise<number | null>

  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    readonly operator: string,
    private readonly folder: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (this.printed += text))
    this.ended = new Promise((resolve) => child.once("close", resolve))
  }

  /** The API alone; with a folder of the portal's build, the pages too. */
  static async start(env: Record<string, string> = {}, build?: string): Promise<OwnServer> {
    const folder = mkdtempSync(inStore("tested-server-"))
    const [port, operatorPort] = [await freePort(), await freePort()]
    const leash = pathToFileURL(inProject("scripts", "lib", "leash.mjs")).href
    const script = inProject("scripts", "lib", "server.mjs")
    const bundle = build ? bundleIn(build) : await bundleApi(join(folder, "api.mjs"))
    const serve = [script, build ? "start" : "api", "127.0.0.1", String(port), bundle]
    const child = spawn(process.execPath, ["--import", leash, ...serve], {
      env: {
        ...process.env,
        ...{ NODE_ENV: "production", LOG_LEVEL: "info", OPERATOR_PORT: String(operatorPort) },
        ...(build && { NEXT_DIST_DIR: build, AUTH_URL: `http://127.0.0.1:${port}`, AUTH_TRUST_HOST: "true" }),
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    })
    const server = new OwnServer(child, `http://127.0.0.1:${port}`, `http://127.0.0.1:${operatorPort}`, folder)
    while (!(await server.asked("/live")).startsWith("200")) await after(50)
    return server
  }

  /** What the operator's port answers: "200 live". */
  async asked(path: string): Promise<string> {
    return fetch(`${this.operator}${path}`).then(
      async (answer) => `${answer.status} ${(await answer.text()).trim()}`,
      (error) => String(error),
    )
  }

  async until(path: string, answer: string): Promise<void> {
    while ((await this.asked(path)) !== answer) await after(20)
  }

  /** The lines of its log. */
  lines(): Record<string, unknown>[] {
    return this.printed
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line))
  }

  terminate(): void {
    this.child.kill("SIGTERM")
  }

  async stop(): Promise<void> {
    this.child.kill("SIGKILL")
    await this.ended
    rmSync(this.folder, { recursive: true, force: true })
  }
}
