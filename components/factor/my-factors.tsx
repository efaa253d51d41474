"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { SavedToast } from "@/components/forms/saved-toast"
import { useProven } from "@/components/identity/identity-provider"
import { Moment } from "@/components/ui/moment"
import type { Refusal } from "@/lib/domain/refusal"
import { RecoveryCodes } from "./recovery-codes"
import { RemoveFactor } from "./remove-factor"
import type { Added, SetUpActs } from "./set-up"
import { SetUpFactor } from "./set-up-factor"

type Kept = { id: string; addedAt: Date }

export type Factors = {
  passkeys: readonly (Kept & { name: string; lastUsedAt: Date | null })[]
  timeCodes: Kept | null
  /** How many are left. */
  recoveryCodes: number
}

export type FactorActs = SetUpActs & {
  remove: (factorId: string) => Promise<Refusal | null>
  makeCodes: () => Promise<Added>
}

type Props = {
  factors: Factors
  acts: FactorActs
  /** IANA name. */
  timeZone: string
}

/** The agent's second factors, and the ways to add and remove them. */
export function MyFactors({ factors, acts, timeZone }: Props) {
  const t = useTranslations("factor")
  const settings = useTranslations("settings")
  const proven = useProven()
  const [said, setSaid] = useState<{ words: "added" | "removed"; count: number }>({ words: "added", count: 0 })
  const say = (words: "added" | "removed") => () => setSaid((last) => ({ words, count: last.count + 1 }))
  const { passkeys, timeCodes, recoveryCodes } = factors
  const app = timeCodes && { ...timeCodes, name: t("timeCodes.title"), lastUsedAt: null }
  const all = [...passkeys, ...(app ? [app] : [])]
  return (
    <>
      {all.length === 0 && <p>{t("none")}</p>}
      <ul className="sessions">
        {all.map(({ id, name, addedAt, lastUsedAt }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              <span className="second-line">
                {lastUsedAt
                  ? t.rich("lastUsed", { at: () => <Moment at={lastUsedAt} timeZone={timeZone} /> })
                  : t.rich("since", { at: () => <Moment at={addedAt} timeZone={timeZone} /> })}
              </span>
            </div>
            <RemoveFactor name={name} remove={() => proven(() => acts.remove(id))} onDone={say("removed")} />
          </li>
        ))}
      </ul>
      <SetUpFactor
        acts={{
          offerTimeCodes: () => proven(acts.offerTimeCodes),
          addTimeCodes: (typed) => proven(() => acts.addTimeCodes(typed)),
          offerPasskey: () => proven(acts.offerPasskey),
          addPasskey: (typed) => proven(() => acts.addPasskey(typed)),
        }}
        timeCodesToo={timeCodes === null}
        doneWords={settings("done")}
        onDone={say("added")}
      />
      {all.length > 0 && <RecoveryCodes left={recoveryCodes} make={() => proven(acts.makeCodes)} />}
      <SavedToast count={said.count}>{t(said.words)}</SavedToast>
    </>
  )
}
