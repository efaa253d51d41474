import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { addressOfSubmitted } from "@/components/draft/address-of-step"
import { NotAllowedToCreate } from "@/components/draft/not-allowed"
import { StepComing } from "@/components/draft/step-coming"
import { WizardHead } from "@/components/draft/wizard-head"
import { UpToDate } from "@/components/forms/up-to-date"
import { ClientWords } from "@/components/layout/client-words"
import { refusalToAct } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import type { DraftStep } from "@/lib/domain/draft"
import { Refused } from "@/lib/domain/refusal"
import { currentActor, show } from "@/lib/entry/page"
import { viewDraft } from "@/lib/usecases/view-draft"

type Draft = Awaited<ReturnType<typeof viewDraft>>
type Props = {
  params: Promise<{ draftId: string }>
  step: DraftStep
  children: (draft: Draft, agent: Actor) => ReactNode
}

/** A step of the wizard for a draft, or why there is none: the agent may not, or the draft has become a customer. */
export async function WizardPage({ params, step, children }: Props) {
  const agent = await currentActor()
  const refusal = refusalToAct(agent, "customer.create")
  if (refusal) return <NotAllowedToCreate refusal={refusal} provider={agent.partner.providerName} />
  const draft = await openDraft((await params).draftId)
  // Nothing is typed yet, so there is nothing to choose for; or not all of it, so there is nothing to read over.
  if ((draft.version === 0 && step !== "account-info") || (step === "review" && !draft.isComplete))
    redirect(`/customers/new/${draft.id}/account-info`)
  return (
    <>
      <WizardHead />
      <ClientWords also={["draft", "company", "agreement", "offer", "cart"]}>
        <UpToDate id={draft.id} version={draft.version} coming={<StepComing />}>
          {children(draft, agent)}
        </UpToDate>
      </ClientWords>
    </>
  )
}

async function openDraft(draftId: string): Promise<Draft> {
  try {
    return await show(viewDraft, { draftId })
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.kind !== "already-submitted") throw error
    redirect(addressOfSubmitted(error.refusal.customerId))
  }
}

/** The title of a step's page. */
export async function titleOf(step: DraftStep): Promise<string> {
  const t = await getTranslations("draft")
  return t("pageTitle", { step: t(`step.${step}`) })
}
