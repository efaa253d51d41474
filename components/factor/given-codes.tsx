"use client"

import { useTranslations } from "next-intl"
import { useEffect, useId, useRef } from "react"
import { Button } from "@/components/ui/button"
import { CopyButton } from "@/components/ui/copy-button"

type Props = { codes: readonly string[]; doneWords: string; onDone: () => void }

/** Recovery codes, shown once and kept nowhere but as hashes. The heading takes the focus: it is what the act led to. */
export function GivenCodes({ codes, doneWords, onDone }: Props) {
  const t = useTranslations("factor.codes")
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="banner banner-ok given" aria-labelledby={id}>
      <div>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {t("title")}
        </h2>
        <p>{t("given")}</p>
        <ul className="given-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div className="actions">
          <CopyButton text={codes.join("\n")} words={t("copy")} doneWords={t("copied")} what={t("title")} />
          <Button look="primary" small onClick={onDone}>
            {doneWords}
          </Button>
        </div>
      </div>
    </section>
  )
}
