import "server-only"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import type { Usecase } from "@/lib/usecases/door/scene"

export type Answer<Output> = { refusal: Refusal } | { refusal: null; output: Output }

/** Runs a use-case for a server action: its output, or why not. Whatever is no refusal is a fault and reaches error.tsx. */
export async function answer<Input, Output>(usecase: Usecase<Input, Output>, input: Input): Promise<Answer<Output>> {
  const actor = await findCurrentActor()
  if (!actor) return { refusal: { kind: "signed-out" } }
  try {
    return { refusal: null, output: await usecase(actor, input) }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal }
    throw error
  }
}

/** The same for a form that only wants to know why not: null is done. */
export async function refusalOf<Input>(usecase: Usecase<Input, unknown>, input: Input): Promise<Refusal | null> {
  return (await answer(usecase, input)).refusal
}
