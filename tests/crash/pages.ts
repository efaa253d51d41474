import { createHash, randomBytes, randomUUID } from "node:crypto"
import { setTimeout as after } from "node:timers/promises"
import { pdf } from "@/tests/builders"
import type { Acknowledged } from "./acknowledged"
import type { Portal } from "./portal"
import type { Acts, Asked } from "./portal-process"
import type { Chances } from "./random"

/** Who is told what came of it. */
export type Witness = { acknowledge(what: Acknowledged): void; faults: string[]; repeated: number }
type Look = Awaited<ReturnType<Acts["look"]>>

/** What agents do on pages with the records of a customer: each act is sent again until they are told what came of it. */
export class Pages {
  constructor(
    private readonly portal: Portal,
    private readonly random: Chances,
    private readonly witness: Witness,
  ) {}

  /** A page that is behind is refused, so an act that was done and not answered is not done again. */
  async confirm(customerId: string): Promise<void> {
    const [basedOn = null] = await this.standing(customerId)
    const email = `${randomUUID()}@crash.example`
    await this.act("confirm", { customerId, basedOn, email }, "stale")
    this.witness.acknowledge({ kind: "confirmation", customerId, email })
  }

  /** Files of several pieces, so that a kill can come between them. */
  async attach(customerId: string): Promise<void> {
    const { newest: confirmationId } = await this.look(customerId)
    if (!confirmationId) return
    const bytes = Buffer.concat([pdf(), randomBytes(this.random(800_000))])
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    const refused = await this.act("attach", { customerId, confirmationId, bytes }, "evidence-known", "evidence-full")
    if (refused !== "evidence-full") this.witness.acknowledge({ kind: "file", confirmationId, sha256 })
  }

  /** The confirmations that are not withdrawn, the one that counts first. */
  async standing(customerId: string): Promise<string[]> {
    return (await this.look(customerId)).standing
  }

  async withdraw(customerId: string, confirmations: string[]): Promise<void> {
    for (const confirmationId of confirmations) {
      await this.act("withdraw", { customerId, confirmationId }, "already-withdrawn")
      this.witness.acknowledge({ kind: "withdrawal", confirmationId })
    }
  }

  private async look(customerId: string): Promise<Look> {
    const { done } = await this.told("look", { customerId })
    return done as Look
  }

  /** Gives the refusal, which may be `known` only: `again` only to whoever had no answer before. */
  private async act<Act extends keyof Acts>(act: Act, input: Asked<Act>["input"], again: string, known = again) {
    const { refused, tries } = await this.told(act, input)
    if (refused && refused !== known && !(refused === again && tries > 1))
      this.witness.faults.push(`${act} was refused as ${refused}`)
    return refused
  }

  private async told<Act extends keyof Acts>(act: Act, input: Asked<Act>["input"]) {
    for (let tries = 1; ; tries++) {
      const told = await this.portal.ask(act, input)
      if (told && "fault" in told) this.witness.faults.push(`${act}: ${told.fault}`)
      else if (told && "done" in told) return { ...told, refused: null, tries }
      else if (told && told.refused !== "busy" && told.refused !== "unknown") return { ...told, done: null, tries }
      this.witness.repeated += 1
      await after(20 + this.random(80))
    }
  }
}
