"use client"

import { type ReactNode, useEffect, useId, useRef } from "react"

/** What is shown once and kept nowhere. The heading takes the focus: it is what the act led to. */
export function Given({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="banner banner-ok given" aria-labelledby={id}>
      <div>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{text}</p>
        {children}
      </div>
    </section>
  )
}
