import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { NotAllowedToCreate } from "@/components/draft/not-allowed"
import { refusalToAct } from "@/lib/domain/access"
import { currentActor } from "@/lib/entry/page"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("draft"))("title") }
}

/** A new customer begins with an id for its draft, so that the address is the draft's from the first field on. */
export default async function NewCustomerPage() {
  const actor = await currentActor()
  const refusal = refusalToAct(actor, "customer.create")
  if (refusal) return <NotAllowedToCreate refusal={refusal} provider={actor.partner.providerName} />
  redirect(`/customers/new/${randomUUID()}/account-info`)
}
