"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { SelectField } from "@/components/forms/select-field"
import { TextField } from "@/components/forms/text-field"
import { demandsPostalCode, demandsRegistration, hasPostalCode } from "@/lib/domain/country"
import { hasState, readState, statesOf } from "@/lib/domain/state"
import type { AccountInfo } from "./account-info"

type Kept = Record<"state" | "postalCode" | "registrationNumber", string>
const NOTHING: Kept = { state: "", postalCode: "", registrationNumber: "" }

/**
 * The address as the chosen country has it: what a country does not use is not there, but for what is kept all the same,
 * as a program sent it. `secondLine`: it may have one.
 */
export function AddressFields({ secondLine = false, kept = NOTHING }: { secondLine?: boolean; kept?: Kept }) {
  const t = useTranslations("company")
  const country = useWatch<AccountInfo, "country">({ name: "country" })
  return (
    <>
      <TextField name="addressLine1" label={t("address")} />
      {secondLine && <TextField name="addressLine2" label={t("addressLine2")} optional />}
      <div className="field-pair">
        <TextField name="city" label={t("city")} />
        <StateField country={country} isKept={kept.state !== ""} />
        {(hasPostalCode(country) || kept.postalCode !== "") && (
          <TextField
            name="postalCode"
            label={t("postalCode")}
            optional={country !== "" && !demandsPostalCode(country)}
          />
        )}
      </div>
      {(demandsRegistration(country) || kept.registrationNumber !== "") && (
        <TextField
          name="registrationNumber"
          label={t("registrationNumber")}
          optional={country !== "" && !demandsRegistration(country)}
        />
      )}
    </>
  )
}

/** A choice where there is a list, a text where addresses name a state of which there is none; else nothing. */
function StateField({ country, isKept }: { country: string; isKept: boolean }) {
  const t = useTranslations("company")
  const words = useTranslations("draft")
  useStateOf(country)
  if (!hasState(country) && !isKept) return null
  const states = statesOf(country).map(({ code, name }) => ({ value: code, name }))
  if (states.length === 0) return <TextField key="text" name="state" label={t("state")} optional />
  const options = [{ value: "", name: words("chooseState") }, ...states]
  return <SelectField key="list" name="state" label={t("state")} options={options} />
}

/** A state of another country is none here: when the country changes, the state is asked again. */
function useStateOf(country: string): void {
  const { getValues, setValue } = useFormContext<AccountInfo>()
  const before = useRef(country)
  useEffect(() => {
    const typed = getValues("state")
    const isOfList = statesOf(country).length > 0
    const isOfThisCountry = isOfList ? readState(country, typed) === typed : country === before.current
    before.current = country
    if (typed && !isOfThisCountry) setValue("state", "", { shouldDirty: true })
  }, [country, getValues, setValue])
}
