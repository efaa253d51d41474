"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import type { FieldValues } from "react-hook-form"
import type { Autosave, SaveState } from "@/components/forms/autosave"
import { Form } from "@/components/forms/form"
import { SavedLine } from "@/components/forms/saved-line"
import { SubmitButton } from "@/components/forms/submit-button"
import type { Trouble } from "@/components/forms/trouble"
import type { RefusalForm } from "@/components/forms/use-refusal-form"
import { Button } from "@/components/ui/button"
import type { DraftValues } from "@/lib/domain/draft"
import type { Refusal } from "@/lib/domain/refusal"
import { Arrival } from "./arrival"
import { DiscardDialog } from "./discard-dialog"
import { DraftNotice } from "./draft-notice"

type Props<Values extends FieldValues> = {
  form: RefusalForm<Values>
  label: string
  autosave: Autosave<DraftValues>
  state: SaveState
  /** Why what is typed is not saved, or why Next leads nowhere; and how often it stopped Next. */
  trouble: Trouble | null
  stopped: number
  draftId: string
  /** The company's name, for the question before the draft is thrown away. */
  companyName: () => string
  discard: () => Promise<Refusal | null>
  timeZone: string
  now: Date
  /** The id of the heading that takes the focus when the step opens. */
  arriveAt?: string
  /** Stands before Next's neighbour, such as the way back. */
  back?: ReactNode
  children: ReactNode
}

/** The frame of a step that is typed: what keeps it from being saved on top, its sections, and the bar with Next. */
export function StepForm<Values extends FieldValues>(props: Props<Values>) {
  const { form, label, autosave, state, trouble, stopped, draftId, companyName, discard, arriveAt, back, children } =
    props
  const t = useTranslations("draft")
  const common = useTranslations("common")
  const [asking, setAsking] = useState<string | null>(null)
  return (
    <div className="wizard">
      <DraftNotice trouble={trouble} stopped={stopped} keepMine={() => void autosave.takeOver()} />
      <div className="panel">
        <h2 id="step" className="for-readers">
          {label}
        </h2>
        <Form form={form} labelledBy="step" wide>
          {children}
          <div className="button-bar">
            <SubmitButton>{common("next")}</SubmitButton>
            {back}
            <Button look="quiet" onClick={() => setAsking(companyName())}>
              {t("discard.act")}
            </Button>
            <SavedLine what="draft" state={state} timeZone={props.timeZone} now={props.now} />
          </div>
        </Form>
      </div>
      <DiscardDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        draftId={draftId}
        name={asking ?? ""}
        autosave={autosave}
        discard={discard}
      />
      <Arrival formId={form.id} {...(arriveAt && { otherwise: arriveAt })} />
    </div>
  )
}
