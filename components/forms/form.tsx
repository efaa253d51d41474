"use client"

import type { ReactNode, SubmitEvent } from "react"
import { type FieldValues, FormProvider } from "react-hook-form"
import { ErrorSummary } from "./error-summary"
import { FormFrame } from "./form-frame"
import { TroubleBanner } from "./trouble-banner"
import { UnsavedGuard } from "./unsaved-guard"
import type { RefusalForm } from "./use-refusal-form"

type Props<Values extends FieldValues> = {
  form: RefusalForm<Values>
  /** Names the form for readers, unless a heading does by `labelledBy`. */
  label?: string
  labelledBy?: string
  /** The form carries sections and is as wide as its panel. */
  wide?: boolean
  /** Asks before unsaved text is left behind. Drafts are kept on the server and need no guard. */
  guarded?: boolean
  children: ReactNode
}

/** A form of the portal: its troubles on top, its fields beneath, and nothing checked by the browser alone. */
export function Form<Values extends FieldValues>(props: Props<Values>) {
  const { form, label, labelledBy, wide = false, guarded = false, children } = props

  function submit(event: SubmitEvent) {
    event.preventDefault()
    // A form inside a dialog is, to React, inside the form that opened the dialog.
    event.stopPropagation()
    void form.send()
  }

  return (
    <FormProvider {...form.fields}>
      <FormFrame value={form}>
        <form
          id={form.id}
          className={wide ? "form form-wide" : "form"}
          // Before the page is alive, a form is sent by the browser: by POST, so that no name ends up in an address.
          method="post"
          noValidate
          autoComplete="off"
          aria-label={label}
          aria-labelledby={labelledBy}
          onSubmit={submit}
        >
          <ErrorSummary />
          <TroubleBanner />
          {children}
          {guarded && <UnsavedGuard />}
        </form>
      </FormFrame>
    </FormProvider>
  )
}
