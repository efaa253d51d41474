import { getLocale } from "next-intl/server"
import { AccountInfoStep } from "@/components/draft/account-info-step"
import { WizardSteps } from "@/components/draft/wizard-steps"
import { countriesIn } from "@/components/forms/country-list"
import { check, discardAndLeave, save } from "../../actions"
import { titleOf, WizardPage } from "../wizard-page"

export async function generateMetadata() {
  return { title: await titleOf("account-info") }
}

/** The first step of a new customer: company, primary contact, agreement. */
export default async function AccountInfoPage({ params }: PageProps<"/customers/new/[draftId]/account-info">) {
  const language = await getLocale()
  return (
    <WizardPage params={params} step="account-info">
      {({ id, values, version, savedAt, today }, { partner, timeZone }) => (
        <>
          <WizardSteps draftId={id} current="account-info" />
          <AccountInfoStep
            draft={{ id, values, version, savedAt }}
            countries={countriesIn(language)}
            cloud={partner.cloud}
            today={today}
            timeZone={timeZone}
            now={new Date()}
            save={save.bind(null, id, "account-info")}
            check={check.bind(null, id, "account-info")}
            discard={discardAndLeave.bind(null, id)}
          />
        </>
      )}
    </WizardPage>
  )
}
