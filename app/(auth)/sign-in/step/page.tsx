import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/components/layout/client-words"
import { SignInFrame } from "@/components/layout/sign-in-frame"
import { SignInStepForm, type StepActs } from "@/components/sign-in/sign-in-step"
import { isolated } from "@/components/ui/isolated"
import { findArrivingActor } from "@/lib/auth/arrival"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { safeReturnTo } from "@/lib/auth/return-to"
import { signInAddress } from "@/lib/auth/way-back"
import { viewProofs } from "@/lib/usecases/view-proofs"
import { chooseLanguage, chooseTheme } from "../actions"
import * as acts from "./actions"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") }
}

/** Where a sign-in goes on that lacks something. Without one under way, on to its beginning, or to where one is in already. */
export default async function SignInStepPage({ searchParams }: PageProps<"/sign-in/step">) {
  const returnTo = safeReturnTo((await searchParams).returnTo)
  const actor = await findArrivingActor()
  if (!actor) redirect((await findCurrentActor()) ? returnTo : signInAddress({ page: returnTo, ended: false }))
  const step = actor.signIn?.step ?? null
  const t = await getTranslations("factor")
  return (
    <SignInFrame
      title={step ? t(`step.${step}`) : t("step.done")}
      actions={{ switchLanguage: chooseLanguage, switchTheme: chooseTheme }}
    >
      <p className="muted">
        {step ? t(`stepText.${step}`, { partner: isolated(actor.partner.name) }) : t("stepText.done")}
      </p>
      <ClientWords also={["factor", "settings"]}>
        <SignInStepForm
          step={step}
          email={actor.email}
          proofs={step === "second-factor" ? await viewProofs(actor, {}) : []}
          acts={actsFor(returnTo)}
        />
      </ClientWords>
    </SignInFrame>
  )
}

function actsFor(returnTo: string): StepActs {
  return {
    prove: acts.proveOnArrival.bind(null, returnTo),
    askPasskey: acts.askPasskeyOnArrival.bind(null, returnTo),
    choosePassword: acts.choosePassword.bind(null, returnTo),
    offerTimeCodes: acts.offerTimeCodesOnArrival.bind(null, returnTo),
    addTimeCodes: acts.addTimeCodesOnArrival.bind(null, returnTo),
    offerPasskey: acts.offerPasskeyOnArrival.bind(null, returnTo),
    addPasskey: acts.addPasskeyOnArrival.bind(null, returnTo),
    goOn: acts.goOnSigningIn.bind(null, returnTo),
    startOver: acts.startOver.bind(null, returnTo),
  }
}
