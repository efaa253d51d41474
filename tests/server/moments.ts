import { setTimeout as after } from "node:timers/promises"
import { connection } from "./raw"

/** A request that is complete, in bytes, and where its headers end. */
export type Request = { name: string; bytes: Buffer }

/** The ways to break a request off. `chance` is from 0 to 1, for the moment that is left to it. */
export const MOMENTS: Record<string, (address: string, request: Request, chance: number) => Promise<void>> = {
  "amid the headers": cutAfter(({ bytes }, chance) => Math.floor(headOf(bytes) * chance)),
  "before the body": cutAfter(({ bytes }) => headOf(bytes)),
  "amid the body": cutAfter(({ bytes }, chance) => headOf(bytes) + Math.floor((bytes.length - headOf(bytes)) * chance)),
  "as soon as it is sent": cutAfter(({ bytes }) => bytes.length),
  "after the first bytes": (address, { bytes }) =>
    leaving(address, bytes, (socket, leave) => socket.once("data", leave)),
  "later, while nothing is read": (address, { bytes }, chance) =>
    leaving(address, bytes, (socket, leave) => {
      socket.pause()
      void after(chance * 400).then(leave)
    }),
  "later, while it is read": (address, { bytes }, chance) =>
    leaving(address, bytes, (socket, leave) => {
      socket.resume()
      void after(chance * 400).then(leave)
    }),
  "by half": (address, { bytes }) =>
    leaving(address, bytes, (socket) => {
      socket.resume()
      socket.end()
    }),
  "with another behind it": (address, { bytes }, chance) =>
    leaving(address, Buffer.concat([bytes, bytes]), (socket, leave) => {
      socket.resume()
      void after(chance * 100).then(leave)
    }),
}

function headOf(bytes: Buffer): number {
  return bytes.indexOf("\r\n\r\n") + 4
}

function cutAfter(size: (request: Request, chance: number) => number) {
  return (address: string, request: Request, chance: number) =>
    leaving(address, request.bytes.subarray(0, size(request, chance)), (_, leave) => leave())
}

type Socket = ReturnType<typeof connection>

/** Sends bytes and leaves with a reset, when it is told to; done when the connection is no more. */
function leaving(address: string, bytes: Buffer, when: (socket: Socket, leave: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const socket = connection(address)
    socket.once("close", () => resolve())
    socket.once("connect", () => {
      const sent = () => when(socket, () => socket.resetAndDestroy())
      if (bytes.length === 0) sent()
      else socket.write(bytes, sent)
    })
  })
}
