"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { SavedToast } from "@/components/forms/saved-toast"
import { useProven } from "@/components/identity/identity-provider"
import { momentParts } from "@/components/ui/format-moment"
import { GivenText } from "@/components/ui/given-text"
import { Moment } from "@/components/ui/moment"
import { Badge } from "@/components/ui/status-badge"
import type { Refusal } from "@/lib/domain/refusal"
import type { OpenSession } from "@/lib/domain/session"
import { EndSessions } from "./end-sessions"

type Props = {
  sessions: readonly OpenSession[]
  /** IANA name. */
  timeZone: string
  /** Ends one session, or (null) all but this one. */
  end: (sessionId: string | null) => Promise<Refusal | null>
}

/** Where the agent is signed in, this browser first, and the ways out. */
export function SessionsList({ sessions, timeZone, end }: Props) {
  const t = useTranslations("settings.sessions")
  const common = useTranslations("common")
  const language = useLocale()
  const proven = useProven()
  const [ended, setEnded] = useState(0)
  const moment = (at: Date) => {
    const { day, time } = momentParts(at, { language, timeZone })
    return common("dayAndTime", { day, time })
  }
  function onDone() {
    setEnded((count) => count + 1)
    // The button that was pressed is gone with its session.
    document.getElementById("page-title")?.focus()
  }
  return (
    <>
      <ul className="sessions">
        {sessions.map(({ id, device, startedAt, lastUsedAt, isThis }) => (
          <li key={id}>
            <div>
              <b>
                <GivenText>{device ?? t("unknown")}</GivenText>
              </b>
              <span className="second-line">
                {t.rich("since", {
                  at: () => <Moment at={startedAt} timeZone={timeZone} />,
                  used: () => <Moment at={lastUsedAt} timeZone={timeZone} />,
                })}
              </span>
            </div>
            {isThis ? (
              <Badge kind="good">{t("here")}</Badge>
            ) : (
              <EndSessions
                label={t("endWhat", { device: device ?? t("unknown"), at: moment(startedAt) })}
                end={() => proven(() => end(id))}
                onDone={onDone}
              >
                {t("end")}
              </EndSessions>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <EndSessions label={t("endOthers")} end={() => proven(() => end(null))} onDone={onDone}>
          {t("endOthers")}
        </EndSessions>
      )}
      <SavedToast count={ended}>{t("ended")}</SavedToast>
    </>
  )
}
