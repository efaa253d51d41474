import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CustomerNotFound } from "@/components/fault/customer-not-found"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("fault"))("customerTitle") }
}

export default function CustomerPageNotFound() {
  return <CustomerNotFound />
}
