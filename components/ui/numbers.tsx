import type { Route } from "next"
import Link from "next/link"
import type { CSSProperties } from "react"
import type { AgreementStatus } from "@/lib/domain/eligibility"
import { Icon } from "./icon"
import { STATUS_ICON } from "./status-badge"

type Counted = Exclude<AgreementStatus, "not-applicable">
export type CountedStatus = { status: Counted; name: string; value: number; remark?: string; href: Route }

/** How many customers are in which state: one strip, each number a way to the list, and the shares as one bar beneath. */
export function NumberStrip({ label, numbers }: { label: string; numbers: readonly CountedStatus[] }) {
  return (
    <section className="numbers" aria-label={label}>
      <ul>
        {numbers.map(({ status, name, value, remark, href }) => (
          <li key={status} className="number-place">
            <Link className={`number number-${status}`} href={href}>
              <span className="number-name">
                <Icon name={STATUS_ICON[status]} small />
                {name}
              </span>
              <span className="number-value">
                {value.toLocaleString("en")}
                {remark && <small>{remark}</small>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="numbers-bar" aria-hidden="true">
        {numbers.map(({ status, value }) => (
          <span key={status} className={`fill-${status}`} style={share(value)} />
        ))}
      </div>
    </section>
  )
}

function share(value: number): CSSProperties {
  return { flexGrow: value }
}
