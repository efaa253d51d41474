import { getRequestListener } from "@hono/node-server"
import { app } from "./app"

/** Answers a request of Node's server. The global Request and Response stay as they are: Next's extend them. */
export const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
