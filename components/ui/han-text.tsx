import { useLocale } from "next-intl"
import { hanRuns } from "./han-runs"

/** A name or sentence whose Chinese parts are marked, so that they are read and drawn as Chinese on an English page. */
export function HanText({ children: text }: { children: string }) {
  if (useLocale() === "zh-TW") return text
  return hanRuns(text).map(({ at, text: piece, isHan }) =>
    isHan ? (
      <span key={at} lang="zh-Hant-TW">
        {piece}
      </span>
    ) : (
      piece
    ),
  )
}
