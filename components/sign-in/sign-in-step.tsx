"use client"

import { useTranslations } from "next-intl"
import type { SetUpActs } from "@/components/factor/set-up"
import { SetUpFactor } from "@/components/factor/set-up-factor"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { type ProofActs, ProofForm } from "@/components/identity/proof-form"
import { Button } from "@/components/ui/button"
import type { Proof, SignInStep } from "@/lib/domain/proof"
import type { Refusal } from "@/lib/domain/refusal"
import { FirstPasswordForm } from "./first-password-form"

export type StepActs = ProofActs &
  SetUpActs & {
    choosePassword: (typed: { newPassword: string }) => Promise<Refusal | null>
    goOn: () => Promise<Refusal | null>
    startOver: () => Promise<void>
  }

type Props = {
  /** What is missing; null: nothing any more. */
  step: SignInStep | null
  email: string
  proofs: readonly Proof[]
  acts: StepActs
}

/** What a sign-in lacks, and the way back to its beginning. */
export function SignInStepForm({ step, email, proofs, acts }: Props) {
  const t = useTranslations("factor")
  const goOn = useRefusalForm({ defaultValues: {}, action: acts.goOn })
  const startOver = (
    <form action={acts.startOver}>
      <Button type="submit" look="quiet" small>
        {t("startOver")}
      </Button>
    </form>
  )
  if (step === "second-factor")
    return (
      <ProofForm proofs={proofs} acts={acts}>
        {startOver}
      </ProofForm>
    )
  return (
    <>
      {step === "new-password" && <FirstPasswordForm email={email} choose={acts.choosePassword} />}
      {step === "factor-set-up" && (
        <SetUpFactor acts={acts} timeCodesToo doneWords={t("goOn")} onDone={() => void goOn.send()} />
      )}
      {step === null && (
        <Form form={goOn} label={t("goOn")}>
          <SubmitButton busyWords={t("checking")}>{t("goOn")}</SubmitButton>
        </Form>
      )}
      <div className="other-proofs">{startOver}</div>
    </>
  )
}
