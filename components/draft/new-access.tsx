"use client"

import { useTranslations } from "next-intl"
import { CopyButton } from "@/components/ui/copy-button"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"

export type ShownOnce = {
  customerId: string
  adminUserName: string
  /** Shown now and never again: no server keeps it. */
  oneTimePassword: string
}

/** How the administrator of a new customer signs in. */
export function NewAccess({ access }: { access: ShownOnce }) {
  const t = useTranslations("draft.done")
  const company = useTranslations("company")
  return (
    <section className="review-section" aria-labelledby="access">
      <div className="review-head">
        <h2 id="access">{t("account")}</h2>
      </div>
      <SummaryList>
        <SummaryRow term={company("microsoftId")}>
          <span className="mono">{access.customerId}</span>
        </SummaryRow>
        <SummaryRow term={t("adminUserName")}>
          <Copied text={access.adminUserName} what={t("adminUserName")} />
        </SummaryRow>
        <SummaryRow term={t("password")}>
          <Copied text={access.oneTimePassword} what={t("password")} />
          <span className="second-line">{t("passwordNote")}</span>
        </SummaryRow>
      </SummaryList>
    </section>
  )
}

function Copied({ text, what }: { text: string; what: string }) {
  const t = useTranslations("draft.done")
  return (
    <span className="to-copy">
      <span className="mono">{text}</span>
      <CopyButton text={text} words={t("copy")} doneWords={t("copied")} what={what} />
    </span>
  )
}
