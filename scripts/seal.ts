import { sealRecords } from "@/lib/operator/seal"
import { Failure } from "./lib/failure.mjs"
import { readKey } from "./lib/key"
import { lifetime } from "./lib/lifetime.mjs"

// Seals what was recorded since the last time. `npm start` runs it each day; whoever keeps the key elsewhere runs it there.
await lifetime(async () => {
  const { SEALING_KEY_FILE } = process.env
  if (!SEALING_KEY_FILE)
    throw new Failure("SEALING_KEY_FILE must name the private key; make one with: openssl genpkey -algorithm ed25519")
  const made = await sealRecords(readKey(SEALING_KEY_FILE, "private"), new Date())
  for (const { partnerId, number, heads, hash } of made)
    console.log(`Partner ${partnerId}: checkpoint ${number}, ${hash} (customers sealed: ${heads.length})`)
  if (made.length === 0) console.log("Nothing was recorded since the last checkpoints.")
})
