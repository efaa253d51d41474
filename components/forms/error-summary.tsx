"use client"

import { useTranslations } from "next-intl"
import { type MouseEvent, useEffect, useRef } from "react"
import { Icon } from "@/components/ui/icon"
import { idOfField } from "./field-id"
import { useFormFrame } from "./form-frame"
import { usePageTitlePrefix } from "./use-page-title-prefix"

/** What was refused, field by field, on top of the form. Each refusal takes the focus; each line leads to its field. */
export function ErrorSummary() {
  const { id, met } = useFormFrame()
  const t = useTranslations("common.form")
  const box = useRef<HTMLDivElement>(null)
  const { fieldTroubles, count } = met

  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  usePageTitlePrefix(t("errorPrefix"), count > 0)

  if (fieldTroubles.length === 0) return null
  return (
    <div ref={box} className="banner banner-bad error-summary" role="alert" tabIndex={-1}>
      <Icon name="bad" />
      <div>
        <h2>{t("toCorrect", { count: fieldTroubles.length })}</h2>
        <ul>
          {fieldTroubles.map(({ field, words, of }) => (
            <li key={field}>
              <a href={`#${idOfField(id, field)}`} onClick={focusTarget}>
                {of ? t("ofField", { field: of, words }) : words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The link moves the focus, not the address: "back" shall leave the page, not walk through its errors. */
function focusTarget(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: "center" })
}
