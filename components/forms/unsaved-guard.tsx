"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useFormState } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"

/** While something typed is not saved, the browser asks before the page is closed, and the portal before it signs out. */
export function UnsavedGuard() {
  const { isDirty, isSubmitting } = useFormState()
  const [leaving, setLeaving] = useState<HTMLFormElement | null>(null)
  const guards = isDirty && !isSubmitting && !leaving

  useEffect(() => {
    if (!guards) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const hold = (event: Event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.dataset.leaves) return
      event.preventDefault()
      event.stopImmediatePropagation()
      setLeaving(form)
    }
    window.addEventListener("beforeunload", ask)
    window.addEventListener("submit", hold, { capture: true })
    return () => {
      window.removeEventListener("beforeunload", ask)
      window.removeEventListener("submit", hold, { capture: true })
    }
  }, [guards])

  return <LeaveQuestion form={leaving} onStay={() => setLeaving(null)} />
}

function LeaveQuestion({ form, onStay }: { form: HTMLFormElement | null; onStay: () => void }) {
  const t = useTranslations("common.form")
  return (
    <Dialog open={form !== null} onClose={onStay} title={t("leaveTitle")} text={t("leaveText")}>
      <div className="actions">
        <Button look="danger" onClick={() => form?.requestSubmit()}>
          {t("leave")}
        </Button>
        <Button look="quiet" data-cancel onClick={onStay}>
          {t("stay")}
        </Button>
      </div>
    </Dialog>
  )
}
