import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "vitest"
import { failLostActions } from "./lost-action"

test.each([
  ["application/json; charset=utf-8", 200, 503],
  ["text/x-component", 200, 200],
  ["text/plain", 409, 409],
  ["application/json", 500, 500],
])("an action that is answered in %s (%i) is told as %i", async (type, status, told) => {
  const server = createServer((_, response) => {
    failLostActions(response)
    response.statusCode = status
    response.setHeader("Content-Type", type)
    response.end("{}")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  expect((await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).status).toBe(told)
  server.close()
})
