"use client"

import { useTranslations } from "next-intl"
import { useEffect, useId, useRef, useState } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { SignatoryFields } from "@/components/agreement/signatory-fields"
import { Button } from "@/components/ui/button"
import { PersonName } from "@/components/ui/person-name"
import type { AccountInfo } from "./account-info"

/**
 * Who accepted: the primary contact, as text that follows what is typed there, until Update opens fields of its own.
 * Whichever way it turns, the focus goes along.
 */
export function PersonWhoAccepted() {
  const t = useTranslations("draft")
  const { getValues, setValue } = useFormContext<AccountInfo>()
  const own = useWatch<AccountInfo, "signatory">({ name: "signatory" }) !== null
  const box = useRef<HTMLFieldSetElement>(null)
  const labelId = useId()
  const [turned, setTurned] = useState(false)

  useEffect(() => {
    if (turned) box.current?.querySelector<HTMLElement>(own ? "input" : "button")?.focus()
  }, [turned, own])

  function turn(signatory: AccountInfo["signatory"]) {
    setValue("signatory", signatory, { shouldDirty: true })
    setTurned(true)
  }

  return (
    <fieldset ref={box} className="section-fields" aria-labelledby={labelId}>
      <span id={labelId} className="field-label">
        {t("person")}
      </span>
      {own ? (
        <>
          <SignatoryFields under="signatory" />
          <div className="actions">
            <Button look="quiet" onClick={() => turn(null)}>
              {t("samePerson")}
            </Button>
          </div>
        </>
      ) : (
        <Follower onUpdate={() => turn({ ...getValues("contact") })} />
      )}
    </fieldset>
  )
}

function Follower({ onUpdate }: { onUpdate: () => void }) {
  const t = useTranslations("draft")
  const common = useTranslations("common")
  const { firstName, lastName, email, phone } = useWatch<AccountInfo, "contact">({ name: "contact" })
  const named = (firstName + lastName).trim() !== ""
  return (
    <div className="field">
      <div className="person-box">
        <div>
          {named ? (
            <b>
              <PersonName person={{ firstName, lastName }} />
            </b>
          ) : (
            <span className="muted">{t("nobodyYet")}</span>
          )}
          <span className="second-line">{email}</span>
          <span className="second-line">{phone}</span>
        </div>
        <Button look="quiet" onClick={onUpdate}>
          {common.rich("updateWhat", {
            what: (words) => <span className="for-readers">{words}</span>,
            name: t("person"),
          })}
        </Button>
      </div>
      <p className="field-hint">{t("follows")}</p>
    </div>
  )
}
