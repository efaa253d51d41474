"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { SignatoryFields } from "@/components/agreement/signatory-fields"
import { demandsRegistration } from "@/lib/domain/country"
import type { AccountInfo } from "./account-info"
import { Section } from "./section"

/** The person at the customer whom the partner deals with. */
export function ContactSection() {
  const t = useTranslations("company")
  const country = useWatch<AccountInfo, "country">({ name: "country" })
  return (
    <Section id="primary-contact" title={t("contactHeading")}>
      <SignatoryFields under="contact" phoneRequired={demandsRegistration(country)} />
    </Section>
  )
}
