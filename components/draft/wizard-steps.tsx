import { useTranslations } from "next-intl"
import { Steps } from "@/components/ui/steps"
import { DRAFT_STEPS, type DraftStep } from "@/lib/domain/draft"
import { addressOfStep } from "./address-of-step"

/** Where the wizard is. Steps that were passed lead back; once the customer is made, nothing does. */
export function WizardSteps({ draftId, current }: { draftId: string; current: DraftStep | "confirmation" }) {
  const t = useTranslations("draft.step")
  const all = [...DRAFT_STEPS, "confirmation"] as const
  const here = all.indexOf(current)
  const steps = all.map((step, index) => ({
    name: t(step),
    state: index < here ? ("done" as const) : index === here ? ("current" as const) : ("ahead" as const),
    ...(step !== "confirmation" &&
      current !== "confirmation" &&
      index <= here && { href: addressOfStep(draftId, step) }),
  }))
  return <Steps steps={steps} />
}
