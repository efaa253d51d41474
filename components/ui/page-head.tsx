import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"

export type Crumb = { name: ReactNode; href: Route }

type Props = {
  title: ReactNode
  /** The status beside the title. */
  badge?: ReactNode
  /** The line under the title. */
  sub?: ReactNode
  /** The way back up: the pages above this one, the highest first. */
  crumbs?: readonly Crumb[]
  actions?: ReactNode
}

/** Where the agent is. The heading can take the focus (id "page-title"), for arrivals after an act. */
export function PageHead({ title, badge, sub, crumbs = [], actions }: Props) {
  const t = useTranslations("common")
  return (
    <div className="page-head">
      <div>
        {crumbs.length > 0 && (
          <nav className="crumbs" aria-label={t("crumbs")}>
            <ol>
              {crumbs.map((crumb) => (
                <li key={crumb.href}>
                  <Link href={crumb.href}>{crumb.name}</Link>
                </li>
              ))}
              <li aria-current="page">{title}</li>
            </ol>
          </nav>
        )}
        <div className="page-title">
          <h1 id="page-title" tabIndex={-1}>
            {title}
          </h1>
          {badge}
        </div>
        {sub && <div className="page-sub">{sub}</div>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
