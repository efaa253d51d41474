import { NotAllowed } from "@/components/layout/not-allowed"
import type { Refusal } from "@/lib/domain/refusal"
import { WizardHead } from "./wizard-head"

type Props = {
  refusal: Refusal
  /** The indirect reseller's provider. */
  provider: string | null
}

/** Stands where the wizard would: why this agent cannot create a customer, and who can. */
export function NotAllowedToCreate({ refusal, provider }: Props) {
  const because = refusal.kind === "forbidden" ? refusal.because : "role"
  return (
    <>
      <WizardHead />
      <div className="wizard">
        <NotAllowed what="draft" because={because} provider={provider} />
      </div>
    </>
  )
}
