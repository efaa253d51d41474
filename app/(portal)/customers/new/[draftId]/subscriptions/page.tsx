import { SubscriptionsStep } from "@/components/draft/subscriptions-step"
import { WizardSteps } from "@/components/draft/wizard-steps"
import { check, discardAndLeave, save } from "../../actions"
import { titleOf, WizardPage } from "../wizard-page"

export async function generateMetadata() {
  return { title: await titleOf("subscriptions") }
}

/** The second step of a new customer: what is ordered for it, or nothing yet. */
export default async function SubscriptionsPage({ params }: PageProps<"/customers/new/[draftId]/subscriptions">) {
  return (
    <WizardPage params={params} step="subscriptions">
      {({ id, values, version, savedAt, offers }, { partner, timeZone }) => (
        <>
          <WizardSteps draftId={id} current="subscriptions" />
          <SubscriptionsStep
            draft={{ id, values, version, savedAt }}
            offers={offers}
            waits={partner.cloud === "public" && !values.accepted}
            timeZone={timeZone}
            now={new Date()}
            save={save.bind(null, id, "subscriptions")}
            check={check.bind(null, id, "subscriptions")}
            discard={discardAndLeave.bind(null, id)}
          />
        </>
      )}
    </WizardPage>
  )
}
