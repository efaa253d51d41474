"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { usePageTitlePrefix } from "@/components/forms/use-page-title-prefix"
import { useProblemWords } from "@/components/forms/use-refusal-words"
import { Icon } from "@/components/ui/icon"
import type { Problems } from "@/lib/domain/problem"
import { addressOfStep, placeOfField, stepOfField } from "./address-of-step"

type Props = {
  draftId: string
  problems: Problems
  /** Counts the refusals: each one takes the focus. */
  count: number
}

/** What Submit was refused for: each line leads to the step and the field where it is put right. */
export function ReviewProblems({ draftId, problems, count }: Props) {
  const t = useTranslations("draft")
  const form = useTranslations("common.form")
  const inWords = useProblemWords()
  const box = useRef<HTMLDivElement>(null)
  const fields = Object.entries(problems)
  const shown = fields.length > 0

  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  usePageTitlePrefix(form("errorPrefix"), shown)

  if (!shown) return null
  return (
    <div ref={box} className="banner banner-bad error-summary" role="alert" tabIndex={-1}>
      <Icon name="bad" />
      <div>
        <h2>{form("toCorrect", { count: fields.length })}</h2>
        <ul>
          {fields.map(([field, problem]) => (
            <li key={field}>
              <Link href={addressOfStep(draftId, stepOfField(field), placeOfField(field))}>
                {t("review.inStep", { step: t(`step.${stepOfField(field)}`), problem: inWords(problem) })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
