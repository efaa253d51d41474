import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Header, type HeaderProps } from "./header"
import { Navigation, type Places } from "./navigation"

type Props = Omit<HeaderProps, "settings"> & {
  /** The addresses of the five places. */
  places: Places
  /** How many customers require a confirmation. */
  requiredCount: number
  children: ReactNode
}

/** The frame of every page of the portal. */
export function Shell({ places, requiredCount, children, ...header }: Props) {
  const t = useTranslations("shell")
  return (
    <>
      <a className="skip-link" href="#main">
        {t("skip")}
      </a>
      <div className="shell">
        {header.partner.environment === "sandbox" && (
          <section className="sandbox-strip" aria-label={t("environment")}>
            <span>{t("sandboxStrip")}</span>
          </section>
        )}
        <Navigation places={places} requiredCount={requiredCount} />
        <Header {...header} settings={places.settings} />
        <main id="main" className="main" tabIndex={-1}>
          <div className="main-width">{children}</div>
        </main>
      </div>
    </>
  )
}
