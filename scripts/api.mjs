// npm run api: the REST API alone, without the pages.
import { lifetime } from "./lib/lifetime.mjs"
import { serve } from "./lib/serve.mjs"

await lifetime((life) => serve(life, "api"))
