import type { ReactNode } from "react"

type Props = {
  /** Title and, under it, the customer. */
  head: ReactNode
  /** Partner, partner type and environment: in print, the sandbox is named here. */
  partner: ReactNode
  /** The record as one sentence. */
  sentence: ReactNode
  /** When it was printed, in which zone, and by whom. */
  foot: ReactNode
  /** Sections, each with a heading of the second level. */
  children: ReactNode
}

/** A record as a sheet of paper, on the screen and in print. */
export function Sheet({ head, partner, sentence, foot, children }: Props) {
  return (
    <article className="sheet">
      <header className="sheet-head">
        <div>{head}</div>
        <div>{partner}</div>
      </header>
      <p className="sheet-sentence">{sentence}</p>
      {children}
      <footer className="sheet-foot">{foot}</footer>
    </article>
  )
}
