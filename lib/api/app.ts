import { Hono } from "hono"
import { Refused } from "@/lib/domain/refusal"
import { tellFault } from "@/lib/telemetry/log"
import { note } from "@/lib/telemetry/request-facts"
import { developers } from "./developers"
import { ENDPOINTS } from "./endpoints"
import { errorAnswer } from "./errors"
import { oauth } from "./oauth"
import { refusalAnswer } from "./refusals"
import { answered, nameCall, serve } from "./serve"
import { speakerOf } from "./speaker"
import { texts } from "./texts"

/**
 * The API as a whole. Paths are known in any letter case, with a trailing slash or without, and any run of slashes is one:
 * Microsoft's Java SDK writes "/v1//customers" when it follows a link. There is never a redirect.
 */
export const app = new Hono({ getPath: (request) => pathOf(request.url) })

app.use(async (context, next) => {
  note({ route: "api" })
  nameCall(context)
  await next()
})
for (const endpoint of ENDPOINTS) {
  // The router hands HEAD over as GET; what answers HEAD alone does not answer GET.
  const isHead = endpoint.method === "head"
  app.on(isHead ? "GET" : endpoint.method.toUpperCase(), routeOf(endpoint.path), (context, next) =>
    isHead && context.req.method !== "HEAD" ? next() : serve(endpoint, context),
  )
}
app.route("/", oauth)
app.route("/", texts)
app.route("/", developers)
for (const path of new Set(ENDPOINTS.map((endpoint) => routeOf(endpoint.path)))) {
  const methods = ENDPOINTS.filter((endpoint) => routeOf(endpoint.path) === path).map(({ method }) => method)
  app.all(path, (context) => {
    context.header("Allow", methods.join(", ").toUpperCase())
    return answered(context, errorAnswer(405, speakerOf(context.req.header("X-Locale"))))
  })
}
app.notFound((context) => answered(context, errorAnswer(404, speakerOf(context.req.header("X-Locale")))))
app.onError((error, context) => {
  const say = speakerOf(context.req.header("X-Locale"))
  if (error instanceof Refused) return answered(context, refusalAnswer(error.refusal, say))
  tellFault(error)
  return answered(context, errorAnswer(500, say))
})

/**
 * Whether a request is the API's to answer: by its path (with its query), or because it comes from a program, whose
 * wrong address is told as such instead of being led to sign in.
 */
export function isOfApi(url: string, authorization: string | undefined): boolean {
  return /^\/+(v1|oauth2|developers|openapi\.json)(\/|\?|$)/i.test(url) || /^Bearer /i.test(authorization ?? "")
}

/** "/customers/{customerId}/agreements" as the router knows it, below /v1, in lower case. */
function routeOf(path: string): string {
  return `/v1${path}`.replace(/\{(\w+)\}|[^{}]+/g, (part, name: string | undefined) =>
    name ? `:${name}` : part.toLowerCase(),
  )
}

function pathOf(url: string): string {
  return (
    new URL(url).pathname
      .toLowerCase()
      .replace(/\/{2,}/g, "/")
      .replace(/\/$/, "") || "/"
  )
}
