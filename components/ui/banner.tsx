import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon"

export type BannerKind = "act" | "ok" | "wait" | "bad"

type Props = {
  kind: BannerKind
  title: ReactNode
  /** One sentence: what happened and what to do. */
  text?: ReactNode
  /** At most one. */
  action?: ReactNode
  /** Level of the title in the page's outline. */
  level?: 2 | 3
  /** The id of the heading, when the focus is put on it. */
  headingId?: string
}

/** What is true of the page as a whole, and stays as long as it is true. */
export function Banner({ kind, title, text, action, level = 2, headingId }: Props) {
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <div className={`banner banner-${kind}`}>
      <Icon name={ICON[kind]} />
      <div>
        <Heading id={headingId} tabIndex={headingId ? -1 : undefined}>
          {title}
        </Heading>
        {text && <p>{text}</p>}
      </div>
      {action && <div className="actions">{action}</div>}
    </div>
  )
}

const ICON = { act: "must", ok: "seal", wait: "info", bad: "bad" } as const satisfies Record<BannerKind, IconName>
