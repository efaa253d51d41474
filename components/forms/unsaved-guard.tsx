"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useFormState } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"

/** While something typed is not saved, the browser asks before the page is closed, and the portal before a link or signing out leaves it. */
export function UnsavedGuard() {
  const { isDirty, isSubmitting } = useFormState()
  const router = useRouter()
  const [leave, setLeave] = useState<{ go: () => void } | null>(null)
  const guards = isDirty && !isSubmitting && !leave

  useEffect(() => {
    if (!guards) return
    const hold = (event: Event, go: () => void) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      setLeave({ go })
    }
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    const onSubmit = (event: Event) => {
      const form = event.target
      if (form instanceof HTMLFormElement && form.dataset.leaves) hold(event, () => form.requestSubmit())
    }
    const onClick = (event: MouseEvent) => {
      const page = pageLedTo(event)
      // Any page of the portal may be led to; which ones there are is not known here.
      if (page) hold(event, () => router.push(page as Parameters<typeof router.push>[0]))
    }
    window.addEventListener("beforeunload", onClose)
    window.addEventListener("submit", onSubmit, { capture: true })
    window.addEventListener("click", onClick, { capture: true })
    return () => {
      window.removeEventListener("beforeunload", onClose)
      window.removeEventListener("submit", onSubmit, { capture: true })
      window.removeEventListener("click", onClick, { capture: true })
    }
  }, [guards, router])

  return <LeaveQuestion leave={leave} onStay={() => setLeave(null)} />
}

/** The page of the portal that a press leads to in this very tab, or null: another tab and a place on this page leave nothing. */
function pageLedTo(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  if (!link?.href || elsewhere || (link.target && link.target !== "_self")) return null
  const { origin, pathname, search } = window.location
  const there = new URL(link.href)
  if (there.origin !== origin || (there.pathname === pathname && there.search === search)) return null
  return `${there.pathname}${there.search}${there.hash}`
}

function LeaveQuestion({ leave, onStay }: { leave: { go: () => void } | null; onStay: () => void }) {
  const t = useTranslations("common.form")
  return (
    <Dialog open={leave !== null} onClose={onStay} title={t("leaveTitle")} text={t("leaveText")}>
      <div className="actions">
        <Button look="danger" onClick={() => leave?.go()}>
          {t("leave")}
        </Button>
        <Button look="quiet" data-cancel onClick={onStay}>
          {t("stay")}
        </Button>
      </div>
    </Dialog>
  )
}
