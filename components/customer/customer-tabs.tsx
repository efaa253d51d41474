"use client"

import type { Route } from "next"
import { useSelectedLayoutSegment } from "next/navigation"
import { Tabs } from "@/components/ui/tabs"

type Props = {
  label: string
  /** Each page of a customer: its place under the customer ("" is the account info), its address, its name. */
  pages: readonly { segment: string; href: Route; name: string }[]
}

/** The pages of one customer, the current one marked. */
export function CustomerTabs({ label, pages }: Props) {
  const here = useSelectedLayoutSegment() ?? ""
  const tabs = pages.map(({ segment, href, name }) => ({ href, name, current: segment === here }))
  return <Tabs label={label} tabs={tabs} />
}
