import type { ReactNode } from "react"
import { signOut } from "@/app/(auth)/sign-out/actions"
import { Shell } from "@/components/layout/shell"
import { currentActor, show } from "@/lib/entry/page"
import { countCustomers } from "@/lib/usecases/count-customers"
import { switchLanguage, switchTheme } from "./actions"

/** Every page behind the sign-in: whose account it is, who works in it, and the way to the five places. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const agent = await currentActor()
  const { required } = await show(countCustomers, {})
  return (
    <Shell
      partner={agent.partner}
      agent={agent}
      now={new Date()}
      requiredCount={required}
      places={PLACES}
      actions={{ switchLanguage, switchTheme, signOut }}
    >
      {children}
    </Shell>
  )
}

const PLACES = {
  home: "/",
  customers: "/customers",
  orders: "/orders",
  activityLog: "/activity-log",
  settings: "/settings",
} as const
