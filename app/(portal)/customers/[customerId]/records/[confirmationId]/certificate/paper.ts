import { createTranslator } from "use-intl/core"
import { formatCountry } from "@/components/ui/format-country"
import { formatDay } from "@/components/ui/format-day"
import { formatLanguage } from "@/components/ui/format-language"
import { formatZone, momentParts } from "@/components/ui/format-moment"
import { formatName } from "@/components/ui/format-name"
import type { Language } from "@/lib/domain/language"
import { given } from "@/lib/entry/paper/font-runs"
import type { Paper } from "@/lib/entry/paper/paper"
import { MESSAGES } from "@/lib/i18n/messages"
import type { viewCertificate } from "@/lib/usecases/view-certificate"
import { CertifiedConfirmation, CertifiedEvidence, CertifiedWithdrawal } from "./said"

type Certificate = Awaited<ReturnType<typeof viewCertificate>>

/** What stands on a certificate: all facts as the chain says them, with the names of that day, and how to verify it. */
export function certificatePaper(certificate: Certificate, language: Language, timeZone: string): Paper {
  const { link, before, withdrawal, evidence, seal, breach, madeAt, madeBy } = certificate
  const t = createTranslator({ locale: language, messages: MESSAGES[language], timeZone: "UTC" })
  const said = CertifiedConfirmation.parse(JSON.parse(link.content))
  const files = evidence.map(({ content }) => CertifiedEvidence.parse(JSON.parse(content)))
  const undone = withdrawal && CertifiedWithdrawal.parse(JSON.parse(withdrawal.content))
  const at = (instant: Date) => {
    const { day, time } = momentParts(instant, { language, timeZone })
    return t("common.dayAndTime", { day, time }) + t("common.inZone", { zone: formatZone(timeZone, language, instant) })
  }
  const row = (term: string, value: string | undefined) => (value ? [{ term, value }] : [])
  const typed = (term: string, value: string | undefined) => row(term, value && given(value))
  const person = formatName(said, language).text
  const roleWords = said.agentRoles.map((role) => t(`shell.role.${role}`)).join(t("shell.and"))

  return {
    language,
    country: said.country,
    title: t("proof.paper.title"),
    warning: breach ? t("proof.paper.breached") : undone ? t("proof.paper.withdrawn") : null,
    sentence: t("proof.paper.sentence", {
      partner: given(said.partnerName),
      customer: given(said.customerName),
      day: formatDay(said.acceptedOn, language, "long"),
      name: given(person),
    }),
    sections: [
      {
        heading: t("agreement.record.facts"),
        rows: [
          ...typed(t("agreement.record.customer"), said.customerName),
          ...row(t("agreement.record.domain"), said.customerDomain),
          ...row(t("agreement.record.microsoftId"), said.customerId),
          ...typed(t("agreement.acceptedBy"), person),
          ...typed(t("agreement.email"), said.email),
          ...typed(t("agreement.phone"), said.phone),
          ...row(t("agreement.acceptedOn"), formatDay(said.acceptedOn, language, "long")),
          ...row(
            t("agreement.recordedBy"),
            t("agreement.agentWithRoles", { name: given(said.agentName), roles: roleWords }),
          ),
          ...row(t("agreement.recordedAt"), at(said.recordedAt)),
          ...row(t("agreement.recordedIn"), t(`agreement.channel.${said.channel}`)),
          ...row(t("agreement.means.label"), said.means && t(`agreement.means.${said.means}`)),
          ...typed(t("agreement.note"), said.note),
          ...typed(t("agreement.reason"), said.reason),
        ],
      },
      {
        heading: t("agreement.record.text"),
        rows: [
          ...row(t("agreement.text.version"), said.version),
          ...row(
            t("agreement.text.market"),
            t("agreement.text.marketValue", {
              country: formatCountry(said.country, language),
              language: formatLanguage(said.language, language),
            }),
          ),
          ...row(t("agreement.text.link"), said.agreementLink),
          ...row(t("agreement.record.templateId"), said.templateId),
        ],
      },
      ...(files.length > 0
        ? [
            {
              heading: t("proof.kind.evidence"),
              rows: files.flatMap(({ fileName, sha256 }) => row(given(fileName), sha256)),
            },
          ]
        : []),
      ...(undone
        ? [
            {
              heading: t("agreement.record.standing.withdrawn"),
              rows: [
                ...typed(t("agreement.recordedBy"), undone.agentName),
                ...row(t("agreement.recordedAt"), at(undone.withdrawnAt)),
                ...typed(t("agreement.withdraw.reason"), undone.reason),
              ],
            },
          ]
        : []),
      {
        heading: t("proof.heading"),
        rows: [
          ...row(t("agreement.record.recordId"), said.id),
          ...row(t("proof.column.position"), String(link.position)),
          ...row(t("proof.column.hash"), link.hash),
          ...row(t("proof.paper.before"), before ?? t("proof.paper.first")),
          ...row(
            t("proof.column.seal"),
            seal
              ? t("proof.paper.seal", { number: String(seal.number), at: at(seal.sealedAt) })
              : t("proof.paper.unsealed"),
          ),
          ...row(t("proof.paper.checkpoint"), seal?.hash),
          ...row(t("proof.paper.key"), seal?.keyId),
          ...row(
            t("proof.paper.checked"),
            [
              t(breach ? "proof.paper.checkedNot" : "proof.paper.checkedValue", { at: at(madeAt) }),
              ...(files.length > 0 ? [t("proof.paper.filesNot")] : []),
            ].join(" "),
          ),
        ],
        fine: [t("proof.paper.how"), isolatedStrings(link.content)],
      },
    ],
    foot: t("proof.paper.foot", { at: at(madeAt), agent: given(madeBy) }),
    page: (number, count) => t("proof.paper.page", { number: String(number), count: String(count) }),
    missing: (characters) => t("proof.paper.missing", { characters }),
  }
}

/** JSON with each text in it kept to itself: one that runs from right to left does not reorder what stands around it. */
function isolatedStrings(json: string): string {
  return json.replace(/"((?:[^"\\]|\\.)+)"/g, (_, text: string) => `"${given(text)}"`)
}
