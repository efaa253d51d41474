import Link from "next/link"
import { useTranslations } from "next-intl"
import { useId } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { ACTIVITY_ACTIONS, CUSTOMER_ACTIONS } from "@/lib/domain/activity"
import { type Filter, isBackwards, isFiltered } from "./activity-address"
import { ChoiceFilter, DayFilter, FilterField } from "./filter-fields"

type Props = {
  path: string
  filter: Filter
  agents: readonly { id: string; name: string }[]
  ofOneCustomer?: boolean
}

/**
 * What the log shows: days, act, agent, customer. A plain form whose answer is an address, so that it needs no script
 * and can be sent to a colleague; days are the browser's own fields.
 */
export function ActivityFilters({ path, filter, agents, ofOneCustomer = false }: Props) {
  const t = useTranslations("activity")
  const error = useId()
  const backwards = isBackwards(filter)
  const wrong = backwards ? { "aria-invalid": true, "aria-describedby": error } : {}
  const actions = (ofOneCustomer ? CUSTOMER_ACTIONS : ACTIVITY_ACTIONS).map((action) => ({
    value: action,
    name: t(`action.${action}`),
  }))
  return (
    <search aria-label={t("filter")}>
      <form key={JSON.stringify(filter)} className="toolbar items-end max-md:grid max-md:grid-cols-2" action={path}>
        <DayFilter name="from" label={t("from")} day={filter.from} wrong={wrong} />
        <DayFilter name="to" label={t("to")} day={filter.to} wrong={wrong} />
        <ChoiceFilter
          name="action"
          label={t("column.action")}
          any={t("allActions")}
          chosen={filter.action}
          choices={actions}
        />
        <ChoiceFilter
          name="agentId"
          label={t("column.agent")}
          any={t("allAgents")}
          chosen={filter.agentId}
          choices={agents.map(({ id, name }) => ({ value: id, name }))}
        />
        {!ofOneCustomer && (
          <FilterField label={t("column.customer")} wide>
            {(id) => (
              <span className="search block">
                <Icon name="search" />
                <input
                  id={id}
                  className="input"
                  type="search"
                  name="customer"
                  defaultValue={filter.customer}
                  maxLength={200}
                />
              </span>
            )}
          </FilterField>
        )}
        <div className="actions max-md:col-span-2">
          <Button type="submit">{t("show")}</Button>
          {isFiltered(filter) && <Link href={path}>{t("clear")}</Link>}
        </div>
        {backwards && (
          <p id={error} className="field-error basis-full max-md:col-span-2" role="alert">
            <Icon name="bad" small />
            {t("wrongOrder")}
          </p>
        )}
      </form>
    </search>
  )
}
