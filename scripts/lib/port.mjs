import { createServer } from "node:net"
import { Failure } from "./failure.mjs"

/** A port of this machine that nobody listens on now. */
export async function freePort() {
  const port = await listen(0, "127.0.0.1")
  return /** @type {number} */ (port)
}

/**
 * Makes sure that the portal can listen where it is told to.
 * @param {number} port
 * @param {string} host
 * @param {"" | "OPERATOR_"} of whose port and host they are
 * @throws {Failure} in one line, with the way out
 */
export async function needPort(port, host, of = "") {
  const found = await listen(port, host)
  if (found === "EADDRINUSE")
    throw new Failure(`Port ${port} is taken by another program: stop that one, or choose another port with ${of}PORT.`)
  if (found === "EACCES")
    throw new Failure(`You may not listen on port ${port}: choose one from 1024 on with ${of}PORT.`)
  if (typeof found === "string")
    throw new Failure(`Cannot listen on ${host}, port ${port} (${found}): check ${of}HOST and ${of}PORT.`)
}

/** @param {number} port @param {string} host @returns {Promise<number | string>} the port, or the code of the error */
function listen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message))
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === "object" ? address.port : port))
    })
  })
}
