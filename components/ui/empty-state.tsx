import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon"

type Props = { icon: IconName; title: ReactNode; text?: ReactNode; action?: ReactNode }

/** In the place of a table that has no rows: why, and the one act that helps. */
export function EmptyState({ icon, title, text, action }: Props) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <b>{title}</b>
      {text && <p>{text}</p>}
      {action}
    </div>
  )
}
