import Link from "next/link"
import { useTranslations } from "next-intl"
import { customersAddress } from "@/components/customer-list/customers-address"
import { EmptyState } from "@/components/ui/empty-state"
import { Panel } from "@/components/ui/panel"
import { Rows } from "@/components/ui/work-list"
import type { Because } from "@/lib/domain/refusal"
import { type BlockedCustomer, BlockedFirst, type Clock } from "./blocked-first"

type Props = {
  blocked: readonly BlockedCustomer[]
  /** How many customers require a confirmation, blocked or not. */
  required: number
  clock: Clock
  /** Null for who may confirm; else why not. */
  refused: Because | null
}

/** Who is blocked first, and the way to all that require a confirmation. When nothing is due it is one sentence. */
export function BlockedPanel({ blocked, required, clock, refused }: Props) {
  const t = useTranslations("home.blocked")
  const all = (
    <Link href={customersAddress({ search: "", status: "required", sort: "name", order: "up" })}>
      {t("all", { count: required })}
    </Link>
  )
  if (blocked.length === 0) {
    return (
      <Panel title={t("title")} flush>
        {required === 0 ? (
          <EmptyState icon="seal" title={t("done")} text={t("doneText")} />
        ) : (
          <EmptyState icon="seal" title={t("none")} text={t("noneText")} action={all} />
        )}
      </Panel>
    )
  }
  return (
    <Panel title={t("title")} sub={refused === "role" ? t("mayNot") : t("sub")} flush footer={all}>
      <Rows>
        {blocked.map((customer) => (
          <BlockedFirst key={customer.id} customer={customer} clock={clock} mayConfirm={refused === null} />
        ))}
      </Rows>
    </Panel>
  )
}
