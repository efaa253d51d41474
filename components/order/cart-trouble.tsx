"use client"

import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { isFault, type Trouble } from "@/components/forms/trouble"
import { useRefusalWords } from "@/components/forms/use-refusal-words"
import { Banner } from "@/components/ui/banner"
import { Button } from "@/components/ui/button"

/** Why the cart is no longer kept, and the way on. A save that was not answered is tried again, and is no news. */
export function CartTrouble({ trouble, keepMine }: { trouble: Trouble | null; keepMine: () => void }) {
  const t = useTranslations("cart")
  const inWords = useRefusalWords()
  const here = usePathname()
  if (!trouble || trouble.kind === "invalid" || (isFault(trouble) && trouble.kind !== "outdated")) return null
  if (trouble.kind !== "stale") {
    return (
      <p className="field-error" role="alert">
        {inWords(trouble)}
      </p>
    )
  }
  return (
    <div role="alert">
      <Banner
        kind="bad"
        level={3}
        title={t("staleTitle")}
        text={t("staleText")}
        action={
          <>
            <Button small onClick={keepMine}>
              {t("keepMine")}
            </Button>
            {/* A plain link: the page is loaded again, with what was saved elsewhere. */}
            <a className="button button-second button-small" href={here}>
              {t("load")}
            </a>
          </>
        }
      />
    </div>
  )
}
