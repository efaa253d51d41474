"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatZone, momentParts } from "@/components/ui/format-moment"
import { Icon } from "@/components/ui/icon"
import type { SaveState } from "./autosave"
import { isFault } from "./trouble"

type Props = {
  /** What is kept while it is typed. */
  what: "draft" | "cart"
  state: SaveState
  /** The agent's zone, an IANA name. */
  timeZone: string
  /** When the page was made: what was saved before that day says which day it was. */
  now: Date
}

/** When what is typed was last saved, or that it is not saved yet. */
export function SavedLine({ what, state: { savedAt, behind, trouble }, timeZone, now }: Props) {
  const language = useLocale()
  const t = useTranslations("common.kept")
  const common = useTranslations("common")

  function words(at: Date): string {
    const { day, time, relative } = momentParts(at, { language, timeZone, now: at > now ? at : now })
    const when = relative === "today" ? time : common("dayAndTime", { day: relative ? common(relative) : day, time })
    return t(what, { time: when, zone: formatZone(timeZone, language, at) })
  }

  return (
    <span className="button-bar-note" role="status">
      {trouble && isFault(trouble) && (
        <>
          <Icon name="wait" small />
          {t("waiting")}
        </>
      )}
      {!trouble && behind && common("saving")}
      {!trouble && !behind && savedAt && (
        <>
          <Icon name="check" small />
          {words(savedAt)}
        </>
      )}
    </span>
  )
}
