import "server-only"
import { z } from "zod"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { refusalToAct } from "@/lib/domain/access"
import type { Received } from "@/lib/domain/evidence"
import { MAX_EVIDENCE_SIZE, problemWithSize } from "@/lib/domain/evidence-limits"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import type { Usecase } from "@/lib/usecases/door/scene"
import { receive } from "./receive"

/**
 * Receives the body of a request as a file and runs a use-case with it. That it comes from a page of ours was settled in
 * front (lib/front/pages.ts); who sends is asked before anything is read, and what is too large is not read to its end. Answers `{ refusal }`, as server actions do; faults are Next's to answer.
 */
export async function answerUpload<Input>(
  request: Request,
  usecase: Usecase<Input, unknown>,
  inputWith: (file: Received) => Input,
): Promise<Response> {
  try {
    const actor = await findCurrentActor()
    if (!actor) return answer({ kind: "signed-out" })
    const forbidden = refusalToAct(actor, usecase.needs)
    if (forbidden) return answer(forbidden)
    if (Number(request.headers.get("content-length") ?? 0) > MAX_EVIDENCE_SIZE) return tooLarge()
    const done = await receive(request.body, MAX_EVIDENCE_SIZE, async (file) => {
      await usecase(actor, inputWith(file))
      return true
    })
    return done ? answer(null) : tooLarge()
  } catch (error) {
    if (error instanceof Refused) return answer(error.refusal)
    // The client disconnected; there is nobody to answer.
    if (BrokenOff.safeParse(error).success) return new Response(null, { status: 400 })
    throw error
  }
}

/** By this Node says that the sender of a request is gone. */
const BrokenOff = z.object({ code: z.literal("ECONNRESET") })

const STATUS: Partial<Record<Refusal["kind"], number>> = {
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 400,
  busy: 503,
  unknown: 504,
}

function answer(refusal: Refusal | null, status = refusal ? (STATUS[refusal.kind] ?? 409) : 201): Response {
  return Response.json({ refusal }, { status, headers: { "Cache-Control": "no-store" } })
}

function tooLarge(): Response {
  const problem = problemWithSize(MAX_EVIDENCE_SIZE + 1)
  return answer({ kind: "invalid", problems: problem ? { file: problem } : {} }, 413)
}
