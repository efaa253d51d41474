import { useTranslations } from "next-intl"
import { PersonName } from "@/components/ui/person-name"
import { SummaryRow } from "@/components/ui/summary-list"
import type { DraftValues } from "@/lib/domain/draft"
import { Entered } from "./entered"

/** Name, e-mail address and phone of a person, as rows of a list. */
export function PersonRows({ term, person }: { term: string; person: DraftValues["contact"] }) {
  const t = useTranslations("company")
  return (
    <>
      <SummaryRow term={term}>
        <Entered text={person.firstName && person.lastName}>
          <PersonName person={person} />
        </Entered>
      </SummaryRow>
      <SummaryRow term={t("email")}>
        <Entered text={person.email} />
      </SummaryRow>
      {person.phone.trim() && <SummaryRow term={t("phone")}>{person.phone}</SummaryRow>}
    </>
  )
}
