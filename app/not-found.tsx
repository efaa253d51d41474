import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageNotFound } from "@/components/fault/page-not-found"
import PortalLayout from "./(portal)/layout"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("fault"))("pageTitle") }
}

/** An address that belongs to no page: the frame stays, so that the way on is at hand. */
export default function NotFound() {
  return (
    <PortalLayout>
      <PageNotFound />
    </PortalLayout>
  )
}
