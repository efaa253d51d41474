"use client"

import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useEffect, useEffectEvent, useState } from "react"
import type { DefaultValues, FieldValues } from "react-hook-form"
import type { Save } from "@/components/forms/autosave"
import { isFault, type Trouble } from "@/components/forms/trouble"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import type { DraftValues } from "@/lib/domain/draft"
import type { Refusal } from "@/lib/domain/refusal"
import { isAboutDraft } from "./draft-notice"
import { type OpenedDraft, useAutosave } from "./use-autosave"

type Options<Values extends FieldValues> = {
  draft: OpenedDraft
  defaultValues: Values
  /** The draft with what stands in the form. */
  asDraft: (values: Values) => DraftValues
  save: Save<DraftValues>
  /** Asks the server about this step of the saved draft; what is wrong is named by the fields of the form. */
  check: (values: Values) => Promise<Refusal | null>
  /** Whether Next saves even what is saved already, so that the draft is there and remembers how far it came. */
  alwaysSaves: boolean
  next: Route
}

/** A step of the wizard: saved while it is typed, and at Next saved, checked on the server, and left for the next step. */
export function useDraftForm<Values extends FieldValues>(options: Options<Values>) {
  const { draft, defaultValues, asDraft, save, check, alwaysSaves, next } = options
  const router = useRouter()
  const { autosave, state } = useAutosave(draft, save)
  // What of the draft's own stopped Next, and how often: each time takes the focus to the notice.
  const [stopped, setStopped] = useState<{ by: Trouble | null; count: number }>({ by: null, count: 0 })

  const form = useRefusalForm<Values>({
    defaultValues: defaultValues as DefaultValues<Values>,
    action: async (values) => (await autosave.flush(alwaysSaves)) ?? check(values),
    onDone() {
      setStopped(({ count }) => ({ by: null, count }))
      router.push(next)
    },
    onRefusal(refusal) {
      const own = isAboutDraft(refusal)
      setStopped(({ count }) => ({ by: own ? refusal : null, count: own ? count + 1 : count }))
      return own
    },
  })

  const recovered = useEffectEvent(() => {
    if (form.met.trouble && isFault(form.met.trouble)) form.forget()
  })
  useEffect(() => {
    if (state.savedAt) recovered()
  }, [state.savedAt])

  const { getValues, subscribe } = form.fields
  const note = useEffectEvent((values: Values) => autosave.note(asDraft(values)))
  useEffect(() => {
    // What was typed before the page came alive.
    note(getValues())
    return subscribe({ formState: { values: true }, callback: ({ values }) => note(values) })
  }, [getValues, subscribe])

  return { form, autosave, state, trouble: state.trouble ?? stopped.by, stopped: stopped.count }
}
