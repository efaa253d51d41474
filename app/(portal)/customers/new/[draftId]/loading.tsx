import { StepComing } from "@/components/draft/step-coming"
import { WizardHead } from "@/components/draft/wizard-head"

/** A step of the wizard on its way. */
export default function Loading() {
  return (
    <>
      <WizardHead />
      <StepComing />
    </>
  )
}
