import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { type ReactNode, useId } from "react"

type Props = { title: string; updateHref: Route; children: ReactNode }

/** A part of what was entered, to be read over, and the way back to where it is changed. */
export function ReviewSection({ title, updateHref, children }: Props) {
  const common = useTranslations("common")
  const id = useId()
  return (
    <section className="review-section" aria-labelledby={id}>
      <div className="review-head">
        <h2 id={id}>{title}</h2>
        <Link href={updateHref}>
          {common.rich("updateWhat", { what: (words) => <span className="for-readers">{words}</span>, name: title })}
        </Link>
      </div>
      {children}
    </section>
  )
}
