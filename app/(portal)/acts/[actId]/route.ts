import { answer } from "@/lib/entry/action"
import { viewActOutcome } from "@/lib/usecases/view-act-outcome"

/** What became of an act, by its id, for the page that sent it: `{ refusal, output }`, as server actions answer. */
export async function GET(_: Request, { params }: RouteContext<"/acts/[actId]">): Promise<Response> {
  return Response.json(await answer(viewActOutcome, await params), { headers: { "Cache-Control": "no-store" } })
}
