// A server whose answers throw where nobody catches it; what last-resort.test.ts tries out.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { attend } from "@/lib/telemetry/attend"
import { takeOverFaults } from "@/lib/telemetry/last-resort"

takeOverFaults()
const server = createServer((request, response) =>
  attend(request, response, () => {
    if (request.url === "/throws") setImmediate(() => thrown("within a request"))
    else if (request.url === "/throws-when-gone") {
      response.once("close", () => setImmediate(() => thrown("after a request")))
      response.end("done")
    } else if (request.url === "/rejects") {
      void Promise.reject(new Error("waited for by nobody"))
      response.end("done")
    } else response.end("well")
  }),
)
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
process.on("message", () => setImmediate(() => thrown("outside of any request")))

function thrown(what: string): never {
  throw new Error(what)
}
