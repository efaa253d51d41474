import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageNotFound } from "@/components/fault/page-not-found"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("fault"))("pageTitle") }
}

/** What a page of the portal asked for does not exist. */
export default function PortalNotFound() {
  return <PageNotFound />
}
