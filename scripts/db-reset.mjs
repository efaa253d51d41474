// npm run db:reset: throws the embedded database away; the next npm start makes it again with the sample data.
import { rmSync } from "node:fs"
import { needAlone } from "./lib/alone.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { stopCluster } from "./lib/postgres/cluster.mjs"
import { lastingGround } from "./lib/postgres/ground.mjs"
import { embeddedKey, notesBeside } from "./lib/sealing-key.mjs"

await lifetime(async () => {
  await needAlone("its database being thrown away")
  await stopCluster(lastingGround())
  rmSync(lastingGround(), { recursive: true, force: true })
  rmSync(notesBeside(embeddedKey()), { force: true })
  console.log("  The embedded database is gone; npm start makes a new one.")
})
