"use client"

import { useRouter } from "next/navigation"
import { type ReactNode, useEffect, useState, useTransition } from "react"
import { knownVersion, savingOf } from "./known-versions"

type Props = {
  /** What is kept on the server: a draft, or a customer's cart. */
  id: string
  version: number
  coming: ReactNode
  children: ReactNode
}

/**
 * Shows a form that is kept on the server once it has the newest version that this tab knows, and what the page before
 * it was still saving: "back" and the way between steps bring an older one first. If the server has none that new, such
 * as a cart that was ordered elsewhere, what it has is shown.
 */
export function UpToDate({ id, version, coming, children }: Props) {
  const router = useRouter()
  // Null while a save is under way: which version there will be is not known yet.
  const [atLeast, setAtLeast] = useState(() => (savingOf(id) === null ? knownVersion(id) : null))
  const [asked, setAsked] = useState(false)
  const [asking, ask] = useTransition()

  useEffect(() => {
    let gone = false
    // The page before this one begins its last save when it is left, which is only now; or has ended it by now.
    const saving = savingOf(id)
    if (saving !== null) setAtLeast(null)
    void Promise.resolve(saving).then(() => gone || setAtLeast((known) => known ?? knownVersion(id)))
    return () => {
      gone = true
    }
  }, [id])

  const behind = atLeast !== null && version < atLeast
  useEffect(() => {
    if (!behind || asked) return
    setAsked(true)
    ask(() => router.refresh())
  }, [behind, asked, router])

  return atLeast === null || (behind && (!asked || asking)) ? coming : children
}
