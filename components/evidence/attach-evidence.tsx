"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { FileField } from "@/components/forms/file-field"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { isolated } from "@/components/ui/isolated"
import { ENDINGS, problemWithSize } from "@/lib/domain/evidence-limits"
import type { Problem } from "@/lib/domain/problem"
import type { Refusal } from "@/lib/domain/refusal"
import { sendFile } from "./send-file"

type Props = {
  /** The id of the heading that names the form. */
  labelledBy: string
  /** Where the file is sent. */
  address: string
}

type Chosen = { file?: FileList | null | undefined }

/** Sends one file to be attached to a record, and shows how far it is. The list of what is attached is the page's. */
export function AttachEvidence({ labelledBy, address }: Props) {
  const t = useTranslations("agreement.evidence")
  const router = useRouter()
  const [sent, setSent] = useState<number | null>(null)
  const [attached, setAttached] = useState("")

  async function attach({ file: files }: Chosen) {
    setAttached("")
    const [file] = files ?? []
    if (!file) return wrong({ key: "evidenceRequired" })
    // What is too large is not even sent; the server asks the same.
    const problem = problemWithSize(file.size)
    if (problem) return wrong(problem)
    try {
      return await sendFile(address, file, setSent)
    } finally {
      setSent(null)
    }
  }

  const form = useRefusalForm<Chosen>({
    defaultValues: {},
    action: attach,
    onDone({ file }) {
      setAttached(t("attached", { file: isolated(file?.[0]?.name ?? "") }))
      form.fields.setValue("file", null)
      router.refresh()
    },
  })

  return (
    <Form form={form} labelledBy={labelledBy}>
      <FileField name="file" label={t("file")} accept={ACCEPT} />
      {sent !== null && <progress className="progress" value={sent} aria-label={t("progress")} />}
      <div className="actions">
        <SubmitButton busyWords={t("attaching")}>{t("attach")}</SubmitButton>
      </div>
      <p role="status" className="empty:hidden">
        {attached}
      </p>
    </Form>
  )
}

const ACCEPT = Object.values(ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",")

function wrong(problem: Problem): Refusal {
  return { kind: "invalid", problems: { file: problem } }
}
