import { useLocale } from "next-intl"
import { formatName, type Name } from "./format-name"

type Props = {
  person: Name
  /** Words follow without a space, as Chinese ones do: a Latin name wants one there, a Han name does not. */
  spaced?: boolean
}

/** The name of a person, in the order of its script or of the language, in its own direction and marked as what it is. */
export function PersonName({ person, spaced = false }: Props) {
  const { text, lang } = formatName(person, useLocale())
  return (
    <>
      <bdi className="together" lang={lang ?? undefined}>
        {text}
      </bdi>
      {spaced && (lang === null || lang === "ko") && " "}
    </>
  )
}
