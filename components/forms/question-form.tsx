"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { FieldValues } from "react-hook-form"
import { Button, type ButtonLook } from "@/components/ui/button"
import { Form } from "./form"
import { SubmitButton } from "./submit-button"
import type { RefusalForm } from "./use-refusal-form"

type Props<Values extends FieldValues> = {
  form: RefusalForm<Values>
  /** Names the form for readers; the verb, unless told otherwise. */
  label?: string
  /** What the button does. */
  verb: string
  busyWords?: string | undefined
  look?: ButtonLook
  /** What the way out is called; "Cancel" unless told otherwise. */
  keep?: string
  onClose: () => void
  /** Fields that the answer needs. */
  children?: ReactNode
}

/** What stands in a dialog beneath its question: what the answer needs, the verb, and the way out. */
export function QuestionForm<Values extends FieldValues>(props: Props<Values>) {
  const { form, verb, label = verb, busyWords, look = "danger", keep, onClose, children } = props
  const t = useTranslations("common")
  return (
    <Form form={form} label={label}>
      {children}
      <div className="actions">
        <SubmitButton look={look} busyWords={busyWords}>
          {verb}
        </SubmitButton>
        <Button look="quiet" data-cancel="" onClick={onClose}>
          {keep ?? t("cancel")}
        </Button>
      </div>
    </Form>
  )
}
