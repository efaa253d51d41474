import type { ReactNode } from "react"

type Props = {
  /** What stands beside the main column; beneath it under 1024 px. */
  aside: ReactNode
  /** The gate beside the work that it stopped: wider, and in view while the page scrolls. */
  gate?: boolean
  children: ReactNode
}

/** The main column and what stands beside it. */
export function Columns({ aside, gate = false, children }: Props) {
  return (
    <div className={gate ? "columns columns-gate" : "columns"}>
      <div className="column">{children}</div>
      <div className="column">{aside}</div>
    </div>
  )
}
