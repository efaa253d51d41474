"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useRef } from "react"
import type { Trouble } from "@/components/forms/trouble"
import { Banner } from "@/components/ui/banner"
import { Button } from "@/components/ui/button"
import { addressOfSubmitted } from "./address-of-step"

/** Troubles that are the draft's and not the form's: it is told about them as soon as a save meets one. */
const NOTICED = ["signed-out", "stale", "not-found", "already-submitted", "forbidden", "outdated"] as const
type Noticed = Extract<Trouble, { kind: (typeof NOTICED)[number] }>

export function isAboutDraft(trouble: Trouble): trouble is Noticed {
  return NOTICED.some((kind) => kind === trouble.kind)
}

type Props = {
  trouble: Trouble | null
  /** Counts the presses of Next that it stopped. */
  stopped: number
  /** Saves what this page has in the place of what is kept; left out where a page has nothing of its own. */
  keepMine?: () => void
}

/** Why what is typed is no longer saved, and the way on. What was typed stays on the page. */
export function DraftNotice({ trouble, stopped, keepMine }: Props) {
  const t = useTranslations("draft.notice")
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (stopped > 0) box.current?.focus()
  }, [stopped])

  if (!trouble || !isAboutDraft(trouble)) return null
  const text = TEXT[trouble.kind]
  return (
    <div ref={box} role="alert" tabIndex={-1} className="wizard-notice">
      <Banner
        kind="bad"
        title={t(trouble.kind)}
        text={text && t(text)}
        action={<WayOn trouble={trouble} keepMine={keepMine} />}
      />
    </div>
  )
}

const TEXT = {
  "signed-out": "signedOutText",
  stale: "staleText",
  "not-found": "notFoundText",
  "already-submitted": "alreadySubmittedText",
  forbidden: null,
  outdated: "outdatedText",
} as const satisfies Record<Noticed["kind"], string | null>

function WayOn({ trouble, keepMine }: { trouble: Noticed; keepMine: Props["keepMine"] }): ReactNode {
  const t = useTranslations("draft.notice")
  const common = useTranslations("common")
  const here = usePathname()
  const keep = keepMine && (
    <Button small onClick={keepMine}>
      {t("keepMine")}
    </Button>
  )
  switch (trouble.kind) {
    case "signed-out":
      return (
        <a className={LOOK} href="/sign-in" target="_blank" rel="noreferrer">
          {common("form.signInAgain")}
          <span className="for-readers">{common("opensInNewTab")}</span>
        </a>
      )
    case "stale":
      // A plain link: the page is loaded again, with what the other tab saved.
      return (
        <>
          {keep}
          <a className={LOOK} href={here}>
            {t("load")}
          </a>
        </>
      )
    case "outdated":
      return (
        <a className={LOOK} href={here}>
          {t("loadAnew")}
        </a>
      )
    case "not-found":
      return (
        keep ?? (
          <Link className={LOOK} href="/customers/new">
            {t("startAnew")}
          </Link>
        )
      )
    case "already-submitted":
      return (
        <Link className={LOOK} href={addressOfSubmitted(trouble.customerId)}>
          {t("toCustomer")}
        </Link>
      )
    case "forbidden":
      return null
  }
}

const LOOK = "button button-second button-small"
