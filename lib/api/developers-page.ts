import { html } from "hono/html"
import type { Language } from "@/lib/domain/language"
import { MESSAGES } from "@/lib/i18n/messages"

/** The page that shows the description in Swagger UI. `theme` as the browser keeps it: "light", "dark", or none for the system's. */
export function developersPage(language: Language, theme: string | undefined) {
  const { title, make, goOn } = MESSAGES[language].developers
  return html`<!doctype html>
<html lang="${language}" class="${theme === "dark" ? "dark-mode" : ""}" data-theme="${theme ?? "system"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/developers/swagger-ui.css">
<style>
body { margin: 0; }
.intro { max-width: 1460px; margin: 0 auto; padding: 20px; font: 15px/1.6 system-ui, sans-serif; color: #3b4151; }
.dark-mode .intro { color: #e4e6e6; }
.dark-mode .intro a { color: #8fc1ff; }
</style>
<script src="/developers/look.js"></script>
</head>
<body>
<p class="intro"><a href="/settings/api-keys">${make}</a>${goOn}</p>
<main id="api" lang="en"></main>
<script src="/developers/swagger-ui-bundle.js"></script>
<script src="/developers/start.js"></script>
</body>
</html>
`
}

/** Before the page is painted: dark where the system is, unless the browser was told otherwise. */
export const LOOK = `const { classList, dataset } = document.documentElement
if (dataset.theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches) classList.add("dark-mode")
`

/** What the page is for. */
export const START = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  persistAuthorization: false,
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
})
`
