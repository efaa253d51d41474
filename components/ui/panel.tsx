import { type ReactNode, useId } from "react"
import { Icon } from "./icon"

type Props = {
  title: ReactNode
  sub?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  /** Beside the main column: a smaller title and no hairline under it. */
  quiet?: boolean
  /** Lists and tables bring their own margins. */
  flush?: boolean
  /** The id of the heading, when something links to it or puts the focus on it. */
  headingId?: string
  children?: ReactNode
}

/** A sheet on the page, named by its title. */
export function Panel({ title, sub, actions, footer, quiet = false, flush = false, headingId, children }: Props) {
  const ownId = useId()
  const id = headingId ?? ownId
  return (
    <section className={quiet ? "panel panel-quiet" : "panel"} aria-labelledby={id}>
      <header className="panel-head">
        <div>
          <h2 id={id} tabIndex={headingId ? -1 : undefined}>
            {title}
          </h2>
          {sub && <p>{sub}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children && (flush ? children : <div className="panel-body">{children}</div>)}
      {footer && <footer className="panel-foot">{footer}</footer>}
    </section>
  )
}

type GateProps = { title: ReactNode; sub?: ReactNode; headingId: string; children: ReactNode }

/** The gate: it opens where the agent was stopped, and its heading takes the focus after a refusal. */
export function GatePanel({ title, sub, headingId, children }: GateProps) {
  return (
    <section className="panel panel-gate" aria-labelledby={headingId}>
      <header className="panel-head">
        <Icon name="must" />
        <div>
          <h2 id={headingId} tabIndex={-1}>
            {title}
          </h2>
          {sub && <p>{sub}</p>}
        </div>
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}
