"use client"

import type { Route } from "next"
import { useRouter } from "next/navigation"
import type { ComponentProps } from "react"
import { AcceptanceForm } from "./acceptance-form"

type Props = Omit<ComponentProps<typeof AcceptanceForm>, "onDone" | "onCancel"> & { doneHref: Route; cancelHref: Route }

/** The acceptance form as a page of its own address: it leads on when it is recorded, and back when it is left. */
export function UpdateAcceptance({ doneHref, cancelHref, ...form }: Props) {
  const router = useRouter()
  return <AcceptanceForm {...form} onDone={() => router.push(doneHref)} onCancel={() => router.push(cancelHref)} />
}
