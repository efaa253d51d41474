// npm run dev: the same as npm start, with the sources compiled as they change.
import { lifetime } from "./lib/lifetime.mjs"
import { serve } from "./lib/serve.mjs"

await lifetime((life) => serve(life, "dev"))
