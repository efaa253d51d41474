import { useTranslations } from "next-intl"
import { Icon, type IconName } from "@/components/ui/icon"
import type { ActivityAction } from "@/lib/domain/activity"

/** What was done. Only what the gate turns on carries a picture, so that it stands out. */
export function ActivityName({ action }: { action: ActivityAction }) {
  const t = useTranslations("activity.action")
  const mark = MARKS[action]
  return (
    <span className="inline-flex items-start gap-2 align-top">
      <span
        className={`grid h-[1.375rem] w-[18px] flex-none place-items-center max-md:empty:hidden ${mark?.colour ?? ""}`}
      >
        {mark && <Icon name={mark.icon} />}
      </span>
      <b>{t(action)}</b>
    </span>
  )
}

const MARKS: Partial<Record<ActivityAction, { icon: IconName; colour: string }>> = {
  "confirmation-recorded": { icon: "seal", colour: "text-ok" },
  "confirmation-withdrawn": { icon: "undo", colour: "text-ink-2" },
  "order-refused": { icon: "must", colour: "text-act" },
  "licence-change-refused": { icon: "must", colour: "text-act" },
  "subscription-change-refused": { icon: "must", colour: "text-act" },
}
