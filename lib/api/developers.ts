import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { type Context, Hono } from "hono"
import { getCookie } from "hono/cookie"
import { isLanguage, languageFor } from "@/lib/domain/language"
import { describe } from "./describe"
import { developersPage, LOOK, START } from "./developers-page"
import { originOf } from "./serve"

const { resolve } = createRequire(`${process.cwd()}/package.json`)

/** The description, and a page on which a person reads it and tries calls: Swagger UI, served from our own host. */
export const developers = new Hono()

developers.get("/openapi.json", (context) => context.json(describe(originOf(context.req.url))))

/** In the language and the look that this browser has in the portal. */
developers.get("/developers", (context) => {
  const { language, theme } = getCookie(context)
  const wanted = isLanguage(language) ? language : languageFor(context.req.header("Accept-Language") ?? null)
  context.header("Content-Security-Policy", POLICY)
  return context.html(developersPage(wanted, theme))
})

/** The viewer's styles and pictures are in its files; its scripts are our host's, none is inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

const SCRIPTS: Record<string, string> = { "look.js": LOOK, "start.js": START }
const ASSETS: Record<string, [file: string, type: string]> = {
  "swagger-ui.css": ["swagger-ui-dist/swagger-ui.css", "text/css; charset=utf-8"],
  "swagger-ui-bundle.js": ["swagger-ui-dist/swagger-ui-bundle.js", "text/javascript; charset=utf-8"],
}

developers.get("/developers/:asset", (context) => asset(context, context.req.param("asset")))

async function asset(context: Context, name: string): Promise<Response> {
  const script = Object.hasOwn(SCRIPTS, name) && SCRIPTS[name]
  if (script) return context.body(script, 200, { "Content-Type": "text/javascript; charset=utf-8" })
  const found = Object.hasOwn(ASSETS, name) && ASSETS[name]
  if (!found) return context.notFound()
  const [file, type] = found
  return context.body(await readFile(resolve(file), "utf8"), 200, {
    "Content-Type": type,
    "Cache-Control": "public, max-age=3600",
  })
}
