import "server-only"
import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { arrive, findArrivingActor } from "@/lib/auth/arrival"
import { safeReturnTo } from "@/lib/auth/return-to"
import { signInAddress, stepAddress } from "@/lib/auth/way-back"
import type { Actor } from "@/lib/domain/actor"
import type { SignInStep } from "@/lib/domain/proof"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import type { Usecase } from "@/lib/usecases/door/scene"
import type { Answer } from "./action"

/** Whose sign-in is under way. If nobody's, because it took too long, redirects to the sign-in page to start again. */
export async function arrivingActor(returnTo: string): Promise<Actor> {
  const actor = await findArrivingActor()
  return actor ?? redirect(signInAddress({ page: safeReturnTo(returnTo), ended: true }))
}

/** Runs a use-case that brings what a sign-in lacks: its output, or why not. */
export async function answerOnArrival<Input, Output>(
  returnTo: string,
  usecase: Usecase<Input, Output>,
  input: Input,
): Promise<Answer<Output>> {
  const actor = await arrivingActor(returnTo)
  return answered(returnTo, async () => ({ refusal: null, output: await usecase(actor, input) }))
}

/** Lets in whoever's sign-in lacks nothing any more, to the page that was asked for; else on to what it lacks. */
export async function goOn(returnTo: string): Promise<Refusal | null> {
  const actor = await arrivingActor(returnTo)
  const answer = await answered(returnTo, async () => ({ refusal: null, output: await arrive(actor) }))
  return answer.refusal ?? onwards(returnTo, answer.output)
}

/** Where a sign-in goes on: to its next step, or (null) to the page that was asked for. */
export function onwards(returnTo: unknown, step: SignInStep | null): never {
  revalidatePath("/", "layout")
  redirect(step ? stepAddress(safeReturnTo(returnTo)) : safeReturnTo(returnTo))
}

/**
 * An act whose outcome is not known cannot be looked up without a session, and need not be: the page of the step asks what
 * is missing still.
 */
async function answered<Output>(returnTo: string, work: () => Promise<Answer<Output>>): Promise<Answer<Output>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { kind } = error.refusal
    if (kind === "unknown") redirect(stepAddress(safeReturnTo(returnTo)))
    if (kind !== "signed-out") return { refusal: error.refusal }
  }
  redirect(signInAddress({ page: safeReturnTo(returnTo), ended: true }))
}
