// npm start: the portal on http://localhost:3000, from a fresh clone on.
import { lifetime } from "./lib/lifetime.mjs"
import { serve } from "./lib/serve.mjs"

await lifetime((life) => serve(life, "start"))
