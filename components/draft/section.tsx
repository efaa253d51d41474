import type { ReactNode } from "react"

type Props = {
  /** What Review's links lead to ("#company"): the heading takes the focus. */
  id: string
  title: string
  about?: string
  children: ReactNode
}

/** A part of the form: what it is about at the left, its fields at the right. */
export function Section({ id, title, about, children }: Props) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-about">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {about && <p>{about}</p>}
      </div>
      <div className="section-fields">{children}</div>
    </section>
  )
}
