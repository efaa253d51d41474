"use client"

import { useRouter } from "next/navigation"
import { startTransition } from "react"
import { Button } from "@/components/ui/button"
import { DeadEnd } from "./dead-end"
import { faultWords } from "./fault-words"

export type FaultProps = {
  /** The digest is the number under which the server's log has it. */
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

  return (
    <DeadEnd
      icon="bad"
      title={words.title}
      text={words.text}
      detail={error.digest && `${words.number}${error.digest}`}
      action={
        <Button look="primary" onClick={tryAgain}>
          {words.tryAgain}
        </Button>
      }
    />
  )
}
