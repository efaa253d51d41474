"use client"

import { useRouter } from "next/navigation"
import { startTransition } from "react"
import { Button } from "@/components/ui/button"
import type { Refusal } from "@/lib/domain/refusal"
import { DeadEnd } from "./dead-end"
import { faultWords } from "./fault-words"

export type FaultProps = {
  /** The digest is why the page was refused, or the number under which the server's log has what broke. */
  error: Error & { digest?: string }
  reset: () => void
}

/** A page that could not be made. It leans on nothing that may have failed, and brings its few words along. */
export function FaultPage({ error, reset }: FaultProps) {
  const router = useRouter()
  const { words } = faultWords()

  function tryAgain() {
    startTransition(() => {
      router.refresh()
      reset()
    })
  }

  const isBusy = error.digest === ("busy" satisfies Refusal["kind"])
  return (
    <DeadEnd
      icon="bad"
      title={isBusy ? words.busyTitle : words.title}
      text={isBusy ? words.busyText : words.text}
      detail={isBusy ? undefined : error.digest && `${words.number}${error.digest}`}
      action={
        <Button look="primary" onClick={tryAgain}>
          {words.tryAgain}
        </Button>
      }
    />
  )
}
