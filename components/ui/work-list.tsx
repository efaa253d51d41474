import type { ReactNode } from "react"

/** Rows with hairlines, edge to edge in a panel. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>
}

type WorkProps = {
  title: ReactNode
  /** Why it is here, in a few words. */
  detail: ReactNode
  when?: ReactNode
  /** The one act that takes it off the list. */
  action?: ReactNode
}

/** Something that waits for the agent. */
export function WorkItem({ title, detail, when, action }: WorkProps) {
  return (
    <li className="work-row">
      <div>
        <b>{title}</b>
        <span className="second-line">{detail}</span>
      </div>
      {when && <span className="work-when">{when}</span>}
      {action && <div className="work-act">{action}</div>}
    </li>
  )
}
