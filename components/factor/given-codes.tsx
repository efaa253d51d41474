"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { CopyButton } from "@/components/ui/copy-button"
import { Given } from "@/components/ui/given"

type Props = { codes: readonly string[]; doneWords: string; onDone: () => void }

/** Recovery codes, shown once and kept only as hashes. */
export function GivenCodes({ codes, doneWords, onDone }: Props) {
  const t = useTranslations("factor.codes")
  return (
    <Given title={t("title")} text={t("given")}>
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
    </Given>
  )
}
