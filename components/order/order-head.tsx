import { useTranslations } from "next-intl"
import { GivenText } from "@/components/ui/given-text"
import { isolated } from "@/components/ui/isolated"
import { PageHead } from "@/components/ui/page-head"
import { AgreementStatusBadge } from "@/components/ui/status-badge"
import type { AgreementStatus } from "@/lib/domain/eligibility"

type Props = { title: string; customer: { id: string; companyName: string }; status: AgreementStatus }

/** The head of the pages of a new order: whose order it is stays in view. */
export function OrderHead({ title, customer, status }: Props) {
  const t = useTranslations()
  return (
    <PageHead
      title={title}
      crumbs={[
        { name: t("shell.customers"), href: "/customers" },
        { name: <GivenText>{customer.companyName}</GivenText>, href: `/customers/${customer.id}` },
      ]}
      sub={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{t.rich("cart.customer", { name: isolated(customer.companyName), b: (words) => <b>{words}</b> })}</span>
          <AgreementStatusBadge status={status} />
        </span>
      }
    />
  )
}
