import type { NextRequest } from "next/server"
import { getLocale } from "next-intl/server"
import { isLanguage } from "@/lib/domain/language"
import { download } from "@/lib/entry/download"
import { currentActor, show } from "@/lib/entry/page"
import { pdfFile } from "@/lib/entry/pdf"
import { viewCertificate } from "@/lib/usecases/view-certificate"
import { certificatePaper } from "./paper"

type Context = RouteContext<"/customers/[customerId]/records/[confirmationId]/certificate">

/** The certificate of one confirmation as a PDF file, in the language that is asked for, else the agent's. */
export const GET = download(async (request: NextRequest, { params }: Context) => {
  const asked = request.nextUrl.searchParams.get("language")
  const [actor, certificate, own] = await Promise.all([
    currentActor(),
    show(viewCertificate, await params),
    getLocale(),
  ])
  const paper = certificatePaper(certificate, isLanguage(asked) ? asked : own, actor.timeZone)
  return pdfFile(`certificate-${certificate.link.recordId}`, paper)
})
