import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Icon } from "./icon"

type Props = {
  /** What is shown, in words: common.range. */
  range: string
  previous?: Route | undefined
  next?: Route | undefined
}

/** Pages by keyset: one back, one on, no numbers. Where there is no page, the word stands there without a link; with one page alone there is nothing to turn. */
export function Pager({ range, previous, next }: Props) {
  const t = useTranslations("common.pager")
  return (
    <nav className="pager" aria-label={t("label")}>
      <p>{range}</p>
      {(previous || next) && (
        <div className="actions">
          <Turn href={previous}>
            <Icon name="left" small />
            {t("previous")}
          </Turn>
          <Turn href={next}>
            {t("next")}
            <Icon name="right" small />
          </Turn>
        </div>
      )}
    </nav>
  )
}

function Turn({ href, children }: { href: Route | undefined; children: React.ReactNode }) {
  const look = "button button-second button-small"
  if (href) return <Link {...{ className: look, href }}>{children}</Link>
  return <a {...{ className: look, role: "link", "aria-disabled": true }}>{children}</a>
}
