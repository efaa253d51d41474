import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { pathToFileURL } from "node:url"
import { inProject } from "@/scripts/lib/place.mjs"
import type { Acts, Asked, Told } from "./portal-process"

/** The process in which agents act on pages, to be killed and started again. */
export class Portal {
  private child: ChildProcess | undefined
  private asked = 0
  private readonly waiting = new Map<number, (told: Told | null) => void>()

  constructor(
    private readonly bundle: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly stop: AbortSignal,
  ) {}

  async start(): Promise<void> {
    const leash = pathToFileURL(inProject("scripts", "lib", "leash.mjs")).href
    // By structure, not as JSON: bytes stay bytes.
    const child = fork(this.bundle, { env: this.env, execArgv: ["--import", leash], serialization: "advanced" })
    await once(child, "message", { signal: this.stop })
    child.on("message", ({ id, told }: { id: number; told: Told }) => this.answer(id, told))
    // Whatever it was asked is left without an answer.
    child.once("close", () => {
      for (const id of this.waiting.keys()) this.answer(id, null)
    })
    this.child = child
  }

  async kill(): Promise<void> {
    const ended = this.child && once(this.child, "close")
    this.child?.kill("SIGKILL")
    await ended
  }

  /** Asks for an act; null is no answer. */
  ask<Act extends keyof Acts>(act: Act, input: Asked<Act>["input"]): Promise<Told | null> {
    const id = ++this.asked
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      if (!this.child?.connected) this.answer(id, null)
      else this.child.send({ id, act, input }, (error) => error && this.answer(id, null))
    })
  }

  private answer(id: number, told: Told | null): void {
    this.waiting.get(id)?.(told)
    this.waiting.delete(id)
  }
}
