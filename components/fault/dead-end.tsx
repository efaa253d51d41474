import type { ReactNode } from "react"
import { Icon, type IconName } from "@/components/ui/icon"

type Props = {
  icon: IconName
  title: string
  text: string
  /** Small, after the text: what to name when asking for help. */
  detail?: string | undefined
  /** The one way on. */
  action: ReactNode
}

/** In the place of a page that cannot be shown: why, and the way on. */
export function DeadEnd({ icon, title, text, detail, action }: Props) {
  return (
    <div className="dead-end">
      <Icon name={icon} />
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
      {detail && <p className="dead-end-detail">{detail}</p>}
      <div className="actions">{action}</div>
    </div>
  )
}
