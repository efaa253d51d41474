import "server-only"
import { revalidatePath } from "next/cache"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import type { Usecase } from "@/lib/usecases/door/scene"

export type Answer<Output> = { refusal: Refusal } | { refusal: null; output: Output }

/** Runs a use-case for a server action: its output, or why not. Whatever is no refusal is a fault and reaches error.tsx. */
export async function answer<Input, Output>(usecase: Usecase<Input, Output>, input: Input): Promise<Answer<Output>> {
  try {
    const actor = await findCurrentActor()
    if (!actor) return { refusal: { kind: "signed-out" } }
    return { refusal: null, output: await usecase(actor, input) }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal }
    throw error
  }
}

/** Refusals of a page that is behind: what is on the server has to be shown again. */
const BEHIND: readonly Refusal["kind"][] = ["stale", "acceptance-required", "subscription-not-active", "not-renewing"]

/**
 * The same for an act that pages show the effect of, the frame's count included. They are rendered again in this very answer:
 * a page that asked for itself afterwards could meet a session that has ended, and lose what is typed to the sign-in page.
 */
export async function answerOfAct<Input, Output>(
  usecase: Usecase<Input, Output>,
  input: Input,
): Promise<Answer<Output>> {
  const answered = await answer(usecase, input)
  if (!answered.refusal || BEHIND.includes(answered.refusal.kind)) revalidatePath("/", "layout")
  return answered
}

/** The same for a form that only wants to know why not: null is done. */
export async function act<Input>(usecase: Usecase<Input, unknown>, input: Input): Promise<Refusal | null> {
  return (await answerOfAct(usecase, input)).refusal
}
