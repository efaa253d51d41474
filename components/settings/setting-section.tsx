import { type ReactNode, useId } from "react"

/** One kind of setting: what it is about at the left, its form or facts at the right. */
export function SettingSection({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="section">
        <div className="section-about">
          <h2 id={id}>{title}</h2>
          {text && <p>{text}</p>}
        </div>
        <div className="section-fields">{children}</div>
      </div>
    </section>
  )
}
