import { ReviewSections } from "@/components/draft/review-sections"
import { ReviewStep } from "@/components/draft/review-step"
import { WizardSteps } from "@/components/draft/wizard-steps"
import { finish, submit } from "../../actions"
import { titleOf, WizardPage } from "../wizard-page"

export async function generateMetadata() {
  return { title: await titleOf("review") }
}

/** The third step of a new customer: everything read over and submitted; what was made is then shown in its place. */
export default async function ReviewPage({ params }: PageProps<"/customers/new/[draftId]/review">) {
  return (
    <WizardPage params={params} step="review">
      {({ id, values, version, offers }, { partner }) => (
        <ReviewStep
          draftId={id}
          submit={submit.bind(null, id, version)}
          finish={finish}
          agreementAvailable={partner.cloud === "public"}
          steps={<WizardSteps draftId={id} current="review" />}
          stepsDone={<WizardSteps draftId={id} current="confirmation" />}
        >
          <ReviewSections draftId={id} values={values} offers={offers} cloud={partner.cloud} />
        </ReviewStep>
      )}
    </WizardPage>
  )
}
