import { download } from "@/lib/entry/download"
import { lines } from "@/lib/entry/lines"
import { show } from "@/lib/entry/page"
import { checkFiles } from "@/lib/usecases/check-files"

/** Reads a customer's files anew, and tells of each as soon as it was read: a line of JSON. Who leaves ends it. */
export const GET = download(async (_: Request, { params }: RouteContext<"/customers/[customerId]/proof/files">) =>
  lines(await show(checkFiles, await params)),
)
