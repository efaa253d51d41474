import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { createWriteStream, readFileSync, rmSync, type WriteStream } from "node:fs"
import { join } from "node:path"
import { setTimeout as after } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { bundleApi } from "@/scripts/lib/api-bundle.mjs"
import { captured } from "@/scripts/lib/command.mjs"
import { connected } from "@/scripts/lib/database.mjs"
import type { Life } from "@/scripts/lib/lifetime.mjs"
import { migrate } from "@/scripts/lib/migrate.mjs"
import { inProject, inStore } from "@/scripts/lib/place.mjs"
import { freePort } from "@/scripts/lib/port.mjs"
import { type Cluster, startCluster } from "@/scripts/lib/postgres/cluster.mjs"
import { passingCluster } from "@/scripts/lib/postgres/passing-cluster.mjs"
import { PORTAL, portalRole } from "@/scripts/lib/postgres/portal-role.mjs"
import { loadSampleData } from "@/scripts/lib/sample-data.mjs"
import { server } from "@/scripts/lib/server-script.mjs"
import { Portal } from "./portal"

/** PostgreSQL as careful as an operator's: what it acknowledges is on the disk. */
const CAREFUL = ["max_connections=200"]

/** The API, the portal's acts beside it, and the database of both, to be killed and started again. */
export class Killed {
  private api: ChildProcess | undefined
  private readonly log: WriteStream

  private constructor(
    private readonly cluster: Cluster,
    private readonly portalUrl: string,
    private readonly bundle: string,
    private readonly port: number,
    readonly portal: Portal,
    private readonly stop: AbortSignal,
  ) {
    this.log = createWriteStream(inStore("logs", "crash-api.log"))
  }

  static async start(life: Life): Promise<Killed> {
    const cluster = await passingCluster(life, CAREFUL)
    const portalUrl = await portalRole(cluster)
    await connected(cluster.url("postgres"), (client) => client.query("CREATE DATABASE crash"))
    await migrate(cluster.url("crash"), PORTAL)
    await loadSampleData(cluster.url("crash"), life.stop)
    const killed = new Killed(
      cluster,
      portalUrl("crash"),
      await bundleApi(inStore("crash", "api.mjs")),
      await freePort(),
      await portalAt(portalUrl("crash"), life.stop),
      life.stop,
    )
    life.atEnd(() => Promise.all([killed.portal.kill(), killed.api?.kill("SIGKILL")]))
    await Promise.all([killed.startApi(), killed.portal.start()])
    return killed
  }

  /** The owner's address of it: whoever judges sees everything. */
  get database(): string {
    return this.cluster.url("crash")
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Keys of several agents, as an operator makes them. */
  async keys(): Promise<string[]> {
    const emails = ["admin.agent@northwind.example", "sales.agent@northwind.example"]
    return Promise.all(emails.map((email) => this.key(email)))
  }

  private async key(email: string): Promise<string> {
    const env = { DATABASE_URL: this.database }
    const { code, output } = await captured({ ...server(["scripts/api-key.ts", email]), env, stop: this.stop })
    if (code !== 0) throw new Error(output)
    return output.trim()
  }

  /** Both processes that serve. */
  async killServers(): Promise<void> {
    const ended = new Promise((resolve) => this.api?.once("close", resolve))
    this.api?.kill("SIGKILL")
    await Promise.all([ended, this.portal.kill()])
    await Promise.all([this.startApi(), this.portal.start()])
  }

  /** The postmaster, and all that it forked, at once. */
  async killDatabase(): Promise<void> {
    const [pid = ""] = readFileSync(join(this.cluster.home, "data", "postmaster.pid"), "utf8").split("\n")
    const children = execFileSync("ps", ["--ppid", pid, "-o", "pid="], { encoding: "utf8" })
      .split(/\s+/)
      .filter(Boolean)
    for (const each of [pid, ...children]) kill(Number(each))
    while ([pid, ...children].some((each) => lives(Number(each)))) await after(20)
    // Where nobody collects the dead, their ids look alive to PostgreSQL, which would not start beside them.
    rmSync(join(this.cluster.home, "data", "postmaster.pid"), { force: true })
    await startCluster(this.cluster.home, [], Number(new URL(this.cluster.url("crash")).port))
  }

  private async startApi(): Promise<void> {
    const leash = pathToFileURL(inProject("scripts", "lib", "leash.mjs")).href
    const args = ["--import", leash, inProject("scripts", "lib", "server.mjs"), "api", "127.0.0.1", String(this.port)]
    this.api = spawn(process.execPath, [...args, this.bundle], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATABASE_URL: this.portalUrl,
        AUTH_SECRET: SECRET,
        AUTH_URL: this.address,
        API_CALLS_PER_MINUTE: "100000000",
        API_CALLS_PER_MINUTE_AND_KEY: "100000000",
        LOG_LEVEL: "warn",
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    })
    for (const stream of [this.api.stdout, this.api.stderr]) stream?.pipe(this.log, { end: false })
    while (!this.stop.aborted && !(await this.answers())) await after(50)
  }

  private async answers(): Promise<boolean> {
    return fetch(`${this.address}/openapi.json`).then(
      (answer) => answer.ok,
      () => false,
    )
  }
}

async function portalAt(url: string, stop: AbortSignal): Promise<Portal> {
  const bundle = await bundleApi(inStore("crash", "portal.mjs"), inProject("tests", "crash", "portal-process.ts"))
  return new Portal(bundle, { ...process.env, DATABASE_URL: url, LOG_LEVEL: "warn" }, stop)
}

const SECRET = randomBytes(33).toString("base64")

/** Whether a process runs: one that is dead and not collected does not. */
function lives(pid: number): boolean {
  try {
    return !/^Z/.test(execFileSync("ps", ["-p", String(pid), "-o", "stat="], { encoding: "utf8" }).trim())
  } catch {
    return false
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // It ended between being listed and being killed.
  }
}
