"use client"

import { useRouter } from "next/navigation"
import { type ReactNode, useEffect, useState, useTransition } from "react"
import { knownVersion } from "./known-versions"

type Props = {
  /** What is kept on the server: a draft, or a customer's cart. */
  id: string
  version: number
  coming: ReactNode
  children: ReactNode
}

/**
 * Shows a form that is kept on the server once it has the newest version that this tab knows: "back" brings an older one
 * first. If the server has none that new, such as a cart that was ordered elsewhere, what it has is shown.
 */
export function UpToDate({ id, version, coming, children }: Props) {
  const router = useRouter()
  const [atLeast] = useState(() => knownVersion(id))
  const [asked, setAsked] = useState(false)
  const [asking, ask] = useTransition()
  const behind = version < atLeast
  useEffect(() => {
    if (!behind || asked) return
    setAsked(true)
    ask(() => router.refresh())
  }, [behind, asked, router])
  return behind && (!asked || asking) ? coming : children
}
