import { download } from "@/lib/entry/download"
import { lines } from "@/lib/entry/lines"
import { show } from "@/lib/entry/page"
import { checkFiles } from "@/lib/usecases/check-files"

/** Streams one JSON line for each of a customer's files as it is hashed; aborting the request stops it. */
export const GET = download(async (_: Request, { params }: RouteContext<"/customers/[customerId]/proof/files">) =>
  lines(await show(checkFiles, await params)),
)
