import "server-only"
import { headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { wasSignedIn } from "@/lib/auth/session-cookie"
import { PAGE_HEADER, signInAddress } from "@/lib/auth/way-back"
import type { Actor } from "@/lib/domain/actor"
import { Refused } from "@/lib/domain/refusal"
import type { Usecase } from "@/lib/usecases/door/scene"

/** Who looks at a page. Nobody, such as an agent who was blocked a moment ago: on to the sign-in page, and back afterwards. */
export async function currentActor(): Promise<Actor> {
  const actor = await findCurrentActor()
  if (actor) return actor
  redirect(signInAddress({ page: (await headers()).get(PAGE_HEADER), ended: await wasSignedIn() }))
}

/**
 * Runs a view for a page; once in a request, whichever parts of the page ask for it. What does not exist, or has an
 * address that cannot be, is the "not found" page; other refusals are the page's to answer.
 */
export async function show<Input, Output>(view: Usecase<Input, Output>, input: Input): Promise<Output> {
  try {
    return (await once(view as Usecase<unknown, unknown>, JSON.stringify(input))) as Output
  } catch (error) {
    if (error instanceof Refused && ["not-found", "invalid"].includes(error.refusal.kind)) notFound()
    throw error
  }
}

/** The input is what stands in an address, so that its text tells whether two are the same. */
const once = cache(async (view: Usecase<unknown, unknown>, input: string) =>
  view(await currentActor(), JSON.parse(input)),
)
