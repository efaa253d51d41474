import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net"

/** A line to the database that can be cut and mended: a database that goes away, for those who reach it through this one. */
export class LineToDatabase {
  private readonly sockets = new Set<Socket>()
  private isCut = false

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
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        line.sockets.add(socket)
        socket.on("error", () => other.destroy())
        socket.on("close", () => other.destroy())
        socket.pipe(other)
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

  mend(): void {
    this.isCut = false
  }

  close(): void {
    this.cut()
    this.server.close()
  }
}
