import { useLocale, useTranslations } from "next-intl"
import { ExternalLink } from "@/components/ui/external-link"
import { Panel } from "@/components/ui/panel"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { AgreementText } from "@/lib/domain/agreement"

/** The text that is in force for the customer: template, version, country and language, with a link. */
export function AgreementTextPanel({ text }: { text: AgreementText }) {
  const t = useTranslations("agreement.text")
  return (
    <Panel title={t("heading")} quiet>
      <SummaryList tight bare>
        <SummaryRow term={t("template")}>
          <span className="mono text-xs">{text.templateId}</span>
        </SummaryRow>
        <SummaryRow term={t("version")}>{text.version}</SummaryRow>
        <SummaryRow term={t("market")}>
          <AgreementMarket text={text} />
        </SummaryRow>
        <SummaryRow term={t("link")}>
          <ExternalLink href={text.link}>{t("open")}</ExternalLink>
        </SummaryRow>
      </SummaryList>
    </Panel>
  )
}

/** The market and language of a text, by their names: Taiwan, Traditional Chinese (Hong Kong). */
export function AgreementMarket({ text }: { text: Pick<AgreementText, "country" | "language"> }) {
  const t = useTranslations("agreement.text")
  const language = useLocale()
  const country = new Intl.DisplayNames(language, { type: "region" }).of(text.country)
  const tongue = new Intl.DisplayNames(language, { type: "language" }).of(withScript(text.language))
  return t("marketValue", { country: country ?? text.country, language: tongue ?? text.language })
}

/** What sets one written Chinese from the other is the script, not the place: zh-HK is Traditional Chinese. */
function withScript(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return language === "zh" && script ? `${language}-${script}` : tag
}
