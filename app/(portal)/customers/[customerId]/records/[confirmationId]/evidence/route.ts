import type { NextRequest } from "next/server"
import { answerUpload } from "@/lib/entry/upload"
import { attachEvidence } from "@/lib/usecases/attach-evidence"

type Context = RouteContext<"/customers/[customerId]/records/[confirmationId]/evidence">

/** Attaches the body, a file as it is, to the record; its name is in the address. The proxy leaves this address alone: it would hold the file in memory. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const ids = await params
  const name = request.nextUrl.searchParams.get("name") ?? ""
  return answerUpload(request, attachEvidence, (file) => ({ ...ids, name, file }))
}
