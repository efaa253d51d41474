import { useTranslations } from "next-intl"
import { isolated } from "@/components/ui/isolated"

type Told = { nth: number | null; friendlyName?: string | null | undefined }

/** What tells a line apart from others of its product, in words: which of them it is, and the name that it was given. Null for one that needs none. */
export function useLineWords(): (line: Told) => string | null {
  const t = useTranslations("offer.line")
  return ({ nth, friendlyName }) => {
    const name = friendlyName ? isolated(friendlyName) : null
    if (nth !== null && name) return t("both", { nth, name })
    return nth === null ? name : t("nth", { nth })
  }
}
