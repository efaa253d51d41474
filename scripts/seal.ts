import type { Located } from "@/lib/operator/checkpoints"
import { sealRecords } from "@/lib/operator/seal"
import { breachText } from "./lib/breach-text"
import { Failure } from "./lib/failure.mjs"
import { readKey } from "./lib/key"
import { lifetime } from "./lib/lifetime.mjs"
import { addNote, needNotable, readNotes } from "./lib/noted-checkpoints"
import { notesBeside } from "./lib/sealing-key.mjs"

/** A checkpoint that nobody noted here may still be one's own. */
const advice = (refused: readonly Located[], noted: string) =>
  refused.some(({ what }) => what === "unknown-key")
    ? `\nIf that key is yours, bring what it noted (the file beside it) into ${noted}.`
    : ""

// Seals what was recorded since the last checkpoints, with the operator's key; beside it, it notes what it made.
await lifetime(async () => {
  const { SEALING_KEY_FILE } = process.env
  if (!SEALING_KEY_FILE)
    throw new Failure("SEALING_KEY_FILE must name the private key; make one with: openssl genpkey -algorithm ed25519")
  const noted = notesBeside(SEALING_KEY_FILE)
  const key = readKey(SEALING_KEY_FILE, "private")
  needNotable(noted)
  const { made, refused } = await sealRecords(key, readNotes(noted), undefined, (checkpoint) => {
    const { partnerId, number, heads, hash } = checkpoint
    addNote(noted, checkpoint)
    console.log(`Partner ${partnerId}: checkpoint ${number}, ${hash} (customers sealed: ${heads.length})`)
  })
  if (refused.length > 0)
    throw new Failure(
      `Not sealed, because it was changed or cannot be read:\n${refused.map(breachText).join("\n")}${advice(refused, noted)}`,
    )
  if (made.length === 0) console.log("Nothing was recorded since the last checkpoints.")
})
