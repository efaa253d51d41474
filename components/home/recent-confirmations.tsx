import Link from "next/link"
import { useTranslations } from "next-intl"
import { GivenText } from "@/components/ui/given-text"
import { Moment } from "@/components/ui/moment"
import { Panel } from "@/components/ui/panel"
import { PersonName } from "@/components/ui/person-name"
import { Rows } from "@/components/ui/work-list"
import type { Clock } from "./blocked-first"

export type RecentConfirmation = {
  id: string
  customerId: string
  firstName: string
  lastName: string
  recordedAt: Date
  agent: { name: string }
  customer: { companyName: string }
}

export function RecentConfirmations({ recent, clock }: { recent: readonly RecentConfirmation[]; clock: Clock }) {
  const t = useTranslations("home.recent")
  if (recent.length === 0) {
    return (
      <Panel title={t("title")}>
        <p className="muted">{t("none")}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t("title")} flush>
      <Rows>
        {recent.map((confirmation) => (
          <Confirmation key={confirmation.id} confirmation={confirmation} clock={clock} />
        ))}
      </Rows>
    </Panel>
  )
}

function Confirmation({ confirmation, clock }: { confirmation: RecentConfirmation; clock: Clock }) {
  const t = useTranslations("home.recent")
  const { customerId, customer, agent, recordedAt } = confirmation
  return (
    <li>
      <div className="flex items-baseline justify-between gap-3">
        <Link className="row-name" href={`/customers/${customerId}`}>
          <GivenText>{customer.companyName}</GivenText>
        </Link>
        <span className="faint text-xs">
          <Moment at={recordedAt} timeZone={clock.timeZone} now={clock.now} />
        </span>
      </div>
      <p className="second-line">
        {t.rich("by", {
          person: () => <PersonName person={confirmation} />,
          agent: () => <GivenText>{agent.name}</GivenText>,
        })}
      </p>
    </li>
  )
}
