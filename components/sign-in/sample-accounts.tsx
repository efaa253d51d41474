import { useTranslations } from "next-intl"
import { EmailAddress } from "@/components/ui/email-address"

export type SampleAccount = {
  email: string
  /** The role, and what is particular about the partner. */
  description: string
}

type Props = { password: string; accounts: readonly SampleAccount[]; choose: (email: string) => void }

/** Whom to sign in as in the sample data. A press fills the form. */
export function SampleAccounts({ password, accounts, choose }: Props) {
  const t = useTranslations("signIn")
  return (
    <section className="sample-accounts" aria-labelledby="sample-accounts">
      <h2 id="sample-accounts">{t("samples")}</h2>
      <p>{t("samplesText", { password })}</p>
      <ul>
        {accounts.map(({ email, description }) => (
          <li key={email}>
            <button type="button" onClick={() => choose(email)}>
              <span>
                <EmailAddress address={email} />
              </span>{" "}
              <small>{description}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
