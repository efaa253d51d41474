import { node } from "./command.mjs"

/**
 * A script in TypeScript that enters the server's own code.
 * @param {string[]} args the script, and what it is given
 */
export function server(args) {
  // The condition tells the package `server-only` that this is a server.
  return node(["--conditions=react-server", "--import", "tsx", ...args])
}
