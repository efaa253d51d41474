import { connect, type Socket } from "node:net"

/** What came back over a connection: the status of the first answer, or null when it was closed without one, and all that was said. */
export type Answered = { status: number | null; said: string }

/** Opens a connection to a server. What goes wrong with it is its own affair. */
export function connection(address: string): Socket {
  const { hostname, port } = new URL(address)
  return connect(Number(port), hostname).on("error", () => {})
}

const PATIENCE_MS = 60_000

/**
 * Sends bytes as they are over a connection of their own, and hears the answer to its end. They have to ask for one; what
 * is not answered in a minute is not answered.
 */
export function exchange(address: string, bytes: string | Buffer): Promise<Answered> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    const socket = connection(address)
    socket.setTimeout(PATIENCE_MS, () => socket.destroy())
    socket.on("data", (piece) => pieces.push(piece))
    socket.once("close", () => {
      const said = Buffer.concat(pieces).toString("latin1")
      const status = /^HTTP\/1\.1 (\d{3}) (?!Continue)/m.exec(said)?.[1]
      resolve({ status: status ? Number(status) : null, said })
    })
    socket.write(bytes)
  })
}

/** A request, however wrong. */
export type Sent = { method?: string; path: string; headers?: [string, string][]; body?: string | Buffer }

/** A request in bytes, with whatever it is given, however wrong. It asks for one answer and the end of the connection. */
export function written({ method = "GET", path, headers = [], body }: Sent, host: string): Buffer {
  const given = new Set(headers.map(([name]) => name.toLowerCase()))
  const own: [string, string][] = [
    ["Host", host],
    ["Connection", "close"],
    ...(body === undefined ? [] : ([["Content-Length", String(Buffer.byteLength(body))]] as [string, string][])),
  ]
  const lines = [...own.filter(([name]) => !given.has(name.toLowerCase())), ...headers]
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n")
  return Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(body ?? "")])
}
