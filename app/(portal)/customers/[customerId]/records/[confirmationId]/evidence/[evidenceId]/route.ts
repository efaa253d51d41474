import { attachment } from "@/lib/entry/attachment"
import { download } from "@/lib/entry/download"
import { show } from "@/lib/entry/page"
import { openEvidence } from "@/lib/usecases/open-evidence"

type Context = RouteContext<"/customers/[customerId]/records/[confirmationId]/evidence/[evidenceId]">

/** A file of the record, to be kept. */
export const GET = download(async (_: Request, { params }: Context) => {
  const { evidence, content } = await show(openEvidence, await params)
  return attachment(evidence, content)
})
