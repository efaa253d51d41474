import type { Route } from "next"
import Link from "next/link"

export type Tab = { href: Route; name: string; count?: number; current: boolean }

/** Pages that belong together, or one list under different filters. Each tab is an address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link className="tab" href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.name}
              {tab.count !== undefined && <span className="tab-count">{tab.count.toLocaleString("en")}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
