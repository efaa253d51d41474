import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Icon, type IconName } from "@/components/ui/icon"
import { Mark } from "./mark"
import { NavLink } from "./nav-link"

type Place = "home" | "customers" | "orders" | "activityLog" | "settings"
export type Places = Record<Place, Route>

/** The five places of the portal; the customers carry the count of those that require a confirmation. */
export function Navigation({ places, requiredCount }: { places: Places; requiredCount: number }) {
  const t = useTranslations("shell")
  return (
    <nav className="nav" aria-label={t("mainNavigation")}>
      <Link className="brand" href={places.home}>
        <Mark />
        <span>{t("product")}</span>
      </Link>
      <ul>
        {PLACES.map(({ place, icon }) => (
          <li key={place}>
            <NavLink href={places[place]}>
              <Icon name={icon} />
              <span className="nav-word">{t(place)}</span>
              {place === "customers" && requiredCount > 0 && (
                <span className="nav-count">
                  <span aria-hidden="true">{requiredCount.toLocaleString("en")}</span>
                  <span className="for-readers">{t("confirmationRequired", { count: requiredCount })}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
      <p className="nav-foot">{t("version")}</p>
    </nav>
  )
}

const PLACES: readonly { place: Place; icon: IconName }[] = [
  { place: "home", icon: "home" },
  { place: "customers", icon: "customers" },
  { place: "orders", icon: "orders" },
  { place: "activityLog", icon: "log" },
  { place: "settings", icon: "settings" },
]
