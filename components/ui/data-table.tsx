import type { Route } from "next"
import Link from "next/link"
import type { ReactNode } from "react"
import { Icon } from "./icon"

/** The sheet that a table stands on; its empty state and its pager stand there too. */
export function TableBox({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <div className="table-box table-box-bleed" aria-busy={busy || undefined}>
      {children}
    </div>
  )
}

type TableProps = { label: string; flat?: boolean; head: ReactNode; children: ReactNode }

/**
 * A table that turns into a ledger under 768 px. Its roles are spelled out, because some browsers forget what a table is
 * once its parts are laid out differently.
 */
export function Table({ label, flat = false, head, children }: TableProps) {
  return (
    <table {...ROLE.table} className={flat ? "table ledger table-flat" : "table ledger"} aria-label={label}>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>{head}</tr>
      </thead>
      <tbody {...ROLE.rowgroup}>{children}</tbody>
    </table>
  )
}

/** The width in px from which on a column is shown; under 768 the ledger shows or hides it by its `place`. */
type From = 1312 | 1088 | 1024

export type Sorting = { href: Route; direction: "ascending" | "descending" | "none" }
type HeadProps = { numeric?: boolean; menu?: boolean; from?: From; sort?: Sorting; children: ReactNode }

/** The head of a column. With `sort` it is a link that sorts by the column, or turns the order around. */
export function HeadCell({ numeric = false, menu = false, from, sort, children }: HeadProps) {
  return (
    <th
      {...ROLE.columnheader}
      scope="col"
      aria-sort={sort?.direction}
      className={classes(numeric && "cell-numeric", menu && "cell-menu", from && `from-${from}`)}
    >
      {sort ? (
        <Link className="sort-link" href={sort.href}>
          {children}
          <Icon name={ARROW[sort.direction]} />
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

const ARROW = { ascending: "sort-up", descending: "sort-down", none: "sort" } as const

/** A row. `open` is the one that opened beneath another: a single cell across all columns. */
export function Row({ open = false, children }: { open?: boolean; children: ReactNode }) {
  return (
    <tr {...ROLE.row} className={open ? "row-open" : undefined}>
      {children}
    </tr>
  )
}

/**
 * Where a cell stands in the ledger: the first line's left (title) or right (status), a line of its own (line), half a
 * line (start, end), quiet (when), at the right beneath the status (menu), or one tap away (hidden).
 */
type Place = "title" | "status" | "line" | "start" | "end" | "when" | "menu" | "hidden"
type CellProps = {
  place?: Place
  numeric?: boolean
  from?: From
  /** What the value is, for the ledger, where no head says it. */
  label?: string
  span?: number
  children?: ReactNode
}

export function Cell({ place = "line", numeric = false, from, label, span, children }: CellProps) {
  return (
    <td
      {...ROLE.cell}
      colSpan={span}
      className={classes(`cell-${place}`, numeric && "cell-numeric", from && `from-${from}`)}
    >
      {label && <span className="cell-label">{label}</span>}
      {children}
    </td>
  )
}

/** The name in the first cell of a row, and the way to its page. */
export function RowName({ href, detail, children }: { href: Route; detail?: ReactNode; children: ReactNode }) {
  return (
    <>
      <Link className="row-name" href={href}>
        {children}
      </Link>
      {detail && <span className="second-line">{detail}</span>}
    </>
  )
}

const ROLE = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  cell: { role: "cell" },
} as const

function classes(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined
}
