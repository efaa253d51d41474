"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { AcceptedOnField } from "@/components/agreement/accepted-on-field"
import { MeansFields } from "@/components/agreement/means-fields"
import { CheckField } from "@/components/forms/check-field"
import type { AccountInfo } from "./account-info"
import { PersonWhoAccepted } from "./person-who-accepted"
import { Section } from "./section"

type Props = {
  /** Agreements exist in the partner's cloud. */
  available: boolean
  today: string
}

/** Whether the customer has accepted the agreement, on which day and by whom. Left unticked, the customer is made and its orders wait. */
export function AgreementSection({ available, today }: Props) {
  const words = useTranslations("agreement")
  if (!available) {
    return (
      <Section id="agreement" title={words("heading")}>
        <p className="prose">{words("notApplicableSentence")}</p>
        <p className="muted prose">{words("notGated")}</p>
      </Section>
    )
  }
  return (
    <Section id="agreement" title={words("heading")}>
      <CheckField name="accepted" label={words("accepted")} />
      <WhatWasAccepted today={today} />
    </Section>
  )
}

function WhatWasAccepted({ today }: { today: string }) {
  const t = useTranslations("draft")
  const accepted = useWatch<AccountInfo, "accepted">({ name: "accepted" })
  if (!accepted) return <p className="prose">{t("ordersWait")}</p>
  return (
    <>
      <AcceptedOnField today={today} />
      <PersonWhoAccepted />
      <MeansFields />
    </>
  )
}
