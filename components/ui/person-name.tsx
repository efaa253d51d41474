import { useLocale } from "next-intl"
import { formatName, type Name } from "./format-name"

/** The name of a person, in the order of the language; Han names are marked, so that they are read as Chinese. */
export function PersonName({ person }: { person: Name }) {
  const { text, isHan } = formatName(person, useLocale())
  return (
    <span className="one-line" lang={isHan ? "zh-Hant-TW" : undefined}>
      {text}
    </span>
  )
}
