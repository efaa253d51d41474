import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { type Context, Hono } from "hono"
import { describe } from "./describe"
import { originOf } from "./serve"

const { resolve } = createRequire(`${process.cwd()}/package.json`)

/** The description, and a page on which a person reads it and tries calls: Swagger UI, served from our own host. */
export const developers = new Hono()

developers.get("/openapi.json", (context) => context.json(describe(originOf(context.req.url))))

developers.get("/developers", (context) => context.html(PAGE))

const ASSETS: Record<string, [file: string, type: string]> = {
  "swagger-ui.css": ["swagger-ui-dist/swagger-ui.css", "text/css; charset=utf-8"],
  "swagger-ui-bundle.js": ["swagger-ui-dist/swagger-ui-bundle.js", "text/javascript; charset=utf-8"],
}

developers.get("/developers/:asset", (context) => asset(context, context.req.param("asset")))

const START = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  persistAuthorization: false,
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
})
`

async function asset(context: Context, name: string): Promise<Response> {
  if (name === "start.js") return context.body(START, 200, { "Content-Type": "text/javascript; charset=utf-8" })
  const found = Object.hasOwn(ASSETS, name) && ASSETS[name]
  if (!found) return context.notFound()
  const [file, type] = found
  return context.body(await readFile(resolve(file), "utf8"), 200, {
    "Content-Type": type,
    "Cache-Control": "public, max-age=3600",
  })
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>Concord API</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/developers/swagger-ui.css">
<style>
body { margin: 0; background: #fff; }
.intro { max-width: 1460px; margin: 0 auto; padding: 20px 20px 0; font: 15px/1.5 system-ui, sans-serif; color: #3b4151; }
</style>
</head>
<body>
<p class="intro"><a href="/settings/api-keys">Make an API key</a>, then press Authorize and paste it. 以 <a href="/settings/api-keys">API 金鑰</a>授權後即可試用各項呼叫。</p>
<main id="api"></main>
<script src="/developers/swagger-ui-bundle.js"></script>
<script src="/developers/start.js"></script>
</body>
</html>
`
