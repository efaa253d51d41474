"use client"

import { useTranslations } from "next-intl"
import { TextField } from "@/components/forms/text-field"

type Props = {
  /** Where the four fields stand in the form: "signatory" for signatory.firstName and so on; left out, at the top. */
  under?: string
  /** In some countries the contact of a new customer must have a phone number. */
  phoneRequired?: boolean
}

/** A person of the customer, in the order of the how-to: first name, last name, e-mail address, phone number. */
export function SignatoryFields({ under, phoneRequired = false }: Props) {
  const t = useTranslations("agreement")
  const name = (field: string) => (under ? `${under}.${field}` : field)
  return (
    <>
      <div className="field-pair">
        <TextField name={name("firstName")} label={t("firstName")} />
        <TextField name={name("lastName")} label={t("lastName")} />
      </div>
      <TextField name={name("email")} label={t("email")} type="email" />
      <TextField name={name("phone")} label={t("phone")} type="tel" optional={!phoneRequired} />
    </>
  )
}
