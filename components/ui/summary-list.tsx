import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"

type Props = {
  /** Narrow terms, for the column beside the main one. */
  tight?: boolean
  /** Without hairlines. */
  bare?: boolean
  children: ReactNode
}

/** Facts as a list of terms and values. */
export function SummaryList({ tight = false, bare = false, children }: Props) {
  const classes = ["summary", tight && "summary-tight", bare && "summary-bare"].filter(Boolean).join(" ")
  return <dl className={classes}>{children}</dl>
}

type RowProps = {
  term: string
  /** Leads to where the value is changed; readers hear what is changed. */
  updateHref?: Route
  children: ReactNode
}

export function SummaryRow({ term, updateHref, children }: RowProps) {
  const t = useTranslations("common")
  return (
    <div className="summary-row">
      <dt>{term}</dt>
      <dd>{children}</dd>
      {updateHref && (
        <dd className="summary-act">
          <Link href={updateHref}>
            {t.rich("updateWhat", { what: (words) => <span className="for-readers">{words}</span>, name: term })}
          </Link>
        </dd>
      )}
    </div>
  )
}
