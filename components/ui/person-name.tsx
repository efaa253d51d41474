import { useLocale } from "next-intl"
import { formatName, type Name } from "./format-name"

type Props = {
  person: Name
  /** Words follow without a space, as Chinese ones do: a Latin name wants one there, a Han name does not. */
  spaced?: boolean
}

/** The name of a person, in the order of the language; Han names are marked, so that they are read as Chinese. */
export function PersonName({ person, spaced = false }: Props) {
  const { text, isHan } = formatName(person, useLocale())
  return (
    <>
      <span className="together" lang={isHan ? "zh-Hant-TW" : undefined}>
        {text}
      </span>
      {spaced && !isHan && " "}
    </>
  )
}
