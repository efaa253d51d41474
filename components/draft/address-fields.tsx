"use client"

import { useTranslations } from "next-intl"
import { useEffect } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { SelectField } from "@/components/forms/select-field"
import { TextField } from "@/components/forms/text-field"
import { demandsRegistration, hasPostalCode } from "@/lib/domain/country"
import { isStateOf, statesOf } from "@/lib/domain/state"
import type { AccountInfo } from "./account-info"

/** The address as the chosen country has it: what a country does not use is not there. */
export function AddressFields() {
  const t = useTranslations("company")
  const country = useWatch<AccountInfo, "country">({ name: "country" })
  return (
    <>
      <TextField name="addressLine1" label={t("address")} />
      <div className="field-pair">
        <TextField name="city" label={t("city")} />
        {statesOf(country).length > 0 && <StateField key={country} country={country} />}
        {hasPostalCode(country) && <TextField name="postalCode" label={t("postalCode")} />}
      </div>
      {demandsRegistration(country) && <TextField name="registrationNumber" label={t("registrationNumber")} />}
    </>
  )
}

/** A state of another country is no choice here: when the country changes, the state is asked anew. */
function StateField({ country }: { country: string }) {
  const t = useTranslations("company")
  const words = useTranslations("draft")
  const { getValues, setValue } = useFormContext<AccountInfo>()
  useEffect(() => {
    const chosen = getValues("state")
    if (chosen && !isStateOf(country, chosen)) setValue("state", "", { shouldDirty: true })
  }, [country, getValues, setValue])
  const states = statesOf(country).map(({ code, name }) => ({ value: code, name }))
  return (
    <SelectField name="state" label={t("state")} options={[{ value: "", name: words("chooseState") }, ...states]} />
  )
}
