import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net"

/** Where a commit is cut off: on its way there, so that it never arrives, or on the way back, so that only its answer is lost. */
type Cut = { lost: "commit" | "answer"; forLong: boolean }

/** Whether an act is under way on a connection: what only looks commits as well. */
type Connection = { isActing: boolean }

/** A line to the database that can be cut and mended: a database that goes away, for those who reach it through this one. */
export class LineToDatabase {
  private readonly sockets = new Set<Socket>()
  private isCut = false
  private atCommit: Cut | null = null

  private constructor(
    private readonly server: Server,
    /** The database's address at this end. */
    readonly address: string,
  ) {}

  static async to(database: string): Promise<LineToDatabase> {
    const url = new URL(database)
    const server = createServer((near) => {
      if (line.isCut) return void near.destroy()
      const far = connect(Number(url.port), url.hostname)
      const connection: Connection = { isActing: false }
      for (const [socket, other, carries] of [
        [near, far, "commit"],
        [far, near, "answer"],
      ] as const) {
        line.sockets.add(socket)
        socket.on("error", () => other.destroy())
        socket.on("close", () => other.destroy())
        socket.on("data", (data) => line.pass(data, other, carries, connection))
      }
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const near = new URL(database)
    near.hostname = "127.0.0.1"
    near.port = String((server.address() as AddressInfo).port)
    const line = new LineToDatabase(server, near.href)
    return line
  }

  cut(): void {
    this.isCut = true
    for (const socket of this.sockets) socket.resetAndDestroy()
    this.sockets.clear()
  }

  /** Cuts the line at the next commit of an act, once; `forLong`: until it is mended. */
  cutAtCommit(cut: Cut): void {
    this.atCommit = cut
  }

  private pass(data: Buffer, to: Socket, lost: Cut["lost"], connection: Connection): void {
    if (data.includes("begin_act")) connection.isActing = true
    const isCommit = connection.isActing && data.includes("COMMIT")
    if (isCommit && lost === "answer") connection.isActing = false
    if (!isCommit || this.atCommit?.lost !== lost) return void to.write(data)
    const { forLong } = this.atCommit
    this.atCommit = null
    this.cut()
    if (!forLong) this.mend()
  }

  mend(): void {
    this.isCut = false
  }

  close(): void {
    this.cut()
    this.server.close()
  }
}
