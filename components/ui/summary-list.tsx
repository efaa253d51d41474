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

export function SummaryRow({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="summary-row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
