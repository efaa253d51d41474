"use client"

import type { Route } from "next"
import Link from "next/link"
import { usePathname } from "next/navigation"
import type { ReactNode } from "react"

/** A link that knows when the agent is on its page, or on a page beneath it. */
export function NavLink({ href, children }: { href: Route; children: ReactNode }) {
  const here = usePathname()
  const place: string = href
  const isHere = here === place || (place !== "/" && here.startsWith(`${place}/`))
  return (
    <Link className="nav-link" href={href} aria-current={isHere ? "page" : undefined}>
      {children}
    </Link>
  )
}
