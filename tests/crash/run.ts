import { randomBytes } from "node:crypto"
import { parseArgs } from "node:util"
import { z } from "zod"
import { Failure } from "@/scripts/lib/failure.mjs"
import { lifetime } from "@/scripts/lib/lifetime.mjs"
import { step } from "@/scripts/lib/progress.mjs"
import { judged } from "./judge"
import { Killed } from "./killed"
import { Load } from "./load"
import { chances } from "./random"

const USAGE = "npm run test:crash -- [--kills 30] [--clients 16] [--seed <number>]"
const Options = z.object({
  kills: z.coerce.number().int().min(0).default(30),
  clients: z.coerce.number().int().min(1).default(16),
  seed: z.coerce
    .number()
    .int()
    .default(() => randomBytes(4).readUInt32LE()),
})

// Under a mixed load the API and the portal's acts, then PostgreSQL, are killed at random moments and started again. Afterwards
// whatever was acknowledged must be there exactly once, and nothing half-done.
await lifetime(async (life) => {
  const { kills, clients, seed } = options()
  console.log(`  Seed ${seed}: ${kills} kills, ${clients} clients`)
  const random = chances(seed)
  const killed = await step("Starting a database and the API", () => Killed.start(life))
  const load = new Load(killed.address, await killed.keys(), killed.portal, random)
  await step(`Killing ${kills} times under load`, async () => {
    const working = load.run(clients)
    for (let kill = 0; kill < kills && !life.stop.aborted; kill++) {
      await load.progress(1 + random(40))
      await (kill % 2 === 0 ? killed.killServers() : killed.killDatabase())
    }
    await load.progress(clients)
    await load.finish(working)
  })
  const { found, lost, twice, faults } = await step("Judging", () => judged(killed.database, load.acknowledged))
  for (const fault of [...load.faults, ...faults]) console.log(`  FAULT: ${fault}`)
  const { acknowledged } = load
  const many = (kind: string) => acknowledged.filter((what) => what.kind === kind).length
  console.log(`  Of these ${many("withdrawal")} withdrawals, ${many("file")} files, ${many("order")} orders`)
  console.log(`  ${load.refused} refused as they ought to be, ${load.repeated} sent again after no answer`)
  console.log(`${acknowledged.length} acknowledged, ${found} found, ${lost} lost, ${twice} twice`)
  return lost + twice + faults.length + load.faults.length > 0 || acknowledged.length === 0 ? 1 : 0
})

function options() {
  const text = { type: "string" } as const
  try {
    const { values } = parseArgs({ options: { kills: text, clients: text, seed: text } })
    return Options.parse(values)
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}
