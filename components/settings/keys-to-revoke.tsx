"use client"

import { useTranslations } from "next-intl"
import { CheckField } from "@/components/forms/check-field"

export type KeyToRevoke = { id: string; name: string }

/** What a form keeps of the ticks: by the place of the key in the list, for an id is no path of a field. */
export type KeyTicks = { keys: boolean[] }

/** The ids of the keys that are ticked. */
export function tickedKeys(keys: readonly KeyToRevoke[], { keys: ticks }: KeyTicks): string[] {
  return keys.filter((_, place) => ticks[place]).map(({ id }) => id)
}

/** Offers to revoke API keys together with a password; nothing where there are none. */
export function KeysToRevoke({ keys }: { keys: readonly KeyToRevoke[] }) {
  const t = useTranslations("factor.keys")
  if (keys.length === 0) return null
  return (
    <fieldset className="grid gap-2">
      <legend className="field-label">{t("title")}</legend>
      <p className="field-hint">{t("text")}</p>
      {keys.map(({ id, name }, place) => (
        <CheckField key={id} name={`keys.${place}`} label={name} />
      ))}
    </fieldset>
  )
}
