"use client"

import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"

/** Opens the browser's own printing of the page. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button look="primary" onClick={() => window.print()}>
      <Icon name="print" /> {children}
    </Button>
  )
}
