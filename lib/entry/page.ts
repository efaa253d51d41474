import "server-only"
import { notFound, redirect } from "next/navigation"
import { findCurrentActor } from "@/lib/auth/current-actor"
import type { Actor } from "@/lib/domain/actor"
import { Refused } from "@/lib/domain/refusal"
import type { Usecase } from "@/lib/usecases/door/scene"

/** Who looks at a page. Nobody: on to the sign-in page. */
export async function currentActor(): Promise<Actor> {
  return (await findCurrentActor()) ?? redirect("/sign-in?expired=1")
}

/** Runs a view for a page. What does not exist, or has an address that cannot be, is the "not found" page; other refusals are the page's to answer. */
export async function show<Input, Output>(view: Usecase<Input, Output>, input: Input): Promise<Output> {
  try {
    return await view(await currentActor(), input)
  } catch (error) {
    if (error instanceof Refused && ["not-found", "invalid"].includes(error.refusal.kind)) notFound()
    throw error
  }
}
