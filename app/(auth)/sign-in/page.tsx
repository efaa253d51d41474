import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/components/layout/client-words"
import { SignInFrame } from "@/components/layout/sign-in-frame"
import { MicrosoftButton } from "@/components/sign-in/microsoft-button"
import { PasskeyButton } from "@/components/sign-in/passkey-button"
import { SignInBanner } from "@/components/sign-in/sign-in-banner"
import { SignInForm } from "@/components/sign-in/sign-in-form"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { entra } from "@/lib/auth/entra"
import { safeReturnTo } from "@/lib/auth/return-to"
import {
  chooseLanguage,
  chooseTheme,
  offerPasskeySignIn,
  signInByPasskey,
  signInByPassword,
  signInWithMicrosoft,
} from "./actions"
import { SAMPLES } from "./samples"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") }
}

/** The way in. Whoever is signed in already goes on to where they wanted to be. */
export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { returnTo: wanted, expired, error } = await searchParams
  const returnTo = safeReturnTo(wanted)
  if (await findCurrentActor()) redirect(returnTo)
  const t = await getTranslations("signIn")
  return (
    <SignInFrame title={t("title")} actions={{ switchLanguage: chooseLanguage, switchTheme: chooseTheme }}>
      <SignInBanner expired={expired !== undefined} error={error} />
      <ClientWords also={["signIn"]}>
        <SignInForm
          action={signInByPassword.bind(null, returnTo)}
          otherWays={
            <div className="other-way">
              <p aria-hidden="true">{t("or")}</p>
              <PasskeyButton ask={offerPasskeySignIn} signIn={signInByPasskey.bind(null, returnTo)} />
              {entra && <MicrosoftButton action={signInWithMicrosoft.bind(null, returnTo)} />}
            </div>
          }
          samples={process.env.SAMPLE_DATA === "1" ? await samples() : null}
        />
      </ClientWords>
    </SignInFrame>
  )
}

async function samples() {
  const t = await getTranslations("shell")
  const accounts = SAMPLES.agents.map(({ email, role, type, particular }) => {
    const more = particular === "sandbox" ? t("sandbox") : particular
    return { email, description: [t(`role.${role}`), t(`partnerType.${type}`), more].filter(Boolean).join(t("and")) }
  })
  return { password: SAMPLES.password, accounts }
}
