import type { useTranslations } from "next-intl"
import { formatDay } from "@/components/ui/format-day"
import { formatName } from "@/components/ui/format-name"
import { formatSize } from "@/components/ui/format-size"
import { isolated } from "@/components/ui/isolated"
import type { Activity } from "@/lib/domain/activity"
import type { CorrectableField, Correction } from "@/lib/domain/customer-correction"
import type { Language } from "@/lib/domain/language"
import type { Proof } from "@/lib/domain/proof"
import type { Role } from "@/lib/domain/role"

/** The words of the whole portal, as next-intl gives them without a namespace. */
export type Say = ReturnType<typeof useTranslations<never>>

/** What there is to say about an act besides its name, in one line; "" when the name says it all. */
export function activityDetails(activity: Activity, say: Say, language: Language): string {
  switch (activity.action) {
    case "confirmation-recorded": {
      const { reason = "" } = activity
      const recorded = { ...accepted(activity, language), channel: say(`agreement.channel.${activity.channel}`) }
      return reason
        ? say("activity.said.confirmationAgain", { ...recorded, reason: isolated(reason) })
        : say("activity.said.confirmation", recorded)
    }
    case "confirmation-withdrawn":
      return say("activity.said.withdrawal", { ...accepted(activity, language), reason: isolated(activity.reason) })
    case "evidence-attached":
      return say("activity.said.evidence", {
        ...accepted(activity, language),
        file: isolated(activity.fileName),
        size: formatSize(activity.size, language),
      })
    case "customer-created": {
      const confirmed = activity.withConfirmation
        ? say("activity.said.customerConfirmed")
        : say("activity.said.customerUnconfirmed")
      return activity.items > 0
        ? say("activity.said.customerWithItems", { confirmed, count: activity.items })
        : confirmed
    }
    case "customer-corrected":
      return activity.corrections
        .map((correction) => correctionWords(correction, say))
        .join(say("activity.said.andThen"))
    case "cart-changed":
      return activity.items > 0
        ? say("activity.said.cart", { count: activity.items })
        : say("activity.said.cartEmptied")
    case "order-refused":
      return say("activity.said.orderRefused", { count: activity.items })
    case "order-placed":
      return say("activity.said.order", {
        number: activity.orderId,
        items: say("common.count.items", { count: activity.items }),
        licences: say("common.count.licences", { count: activity.licences }),
      })
    case "licences-changed":
      return say("activity.said.licences", { ...activity, product: isolated(activity.product) })
    case "licence-change-refused":
      return say("activity.said.licencesRefused", { ...activity, product: isolated(activity.product) })
    case "subscription-change-refused":
    case "subscription-suspended":
    case "subscription-reactivated":
    case "subscription-cancelled":
    case "auto-renewal-switched-on":
    case "auto-renewal-switched-off":
      return isolated(activity.product)
    case "subscription-renamed":
      return say("activity.said.renamed", { product: isolated(activity.product), name: isolated(activity.name) })
    case "direct-acceptance-pretended":
      return say(activity.signed ? "activity.said.acceptedDirectly" : "activity.said.notAcceptedDirectly")
    case "draft-discarded":
      return isolated(activity.companyName) || say("activity.said.unnamed")
    case "partner-changed":
      return say("activity.said.timeZone", { zone: activity.timeZone })
    case "agent-added":
    case "agent-roles-changed":
      return say("activity.said.agentRoles", {
        agent: isolated(activity.agent),
        roles: rolesWords(activity.roles, say),
      })
    case "agent-blocked":
    case "agent-unblocked":
    case "agent-password-reset":
    case "agent-factors-reset":
      return isolated(activity.agent)
    case "signed-in":
      return activity.by ? proofsWords(activity.by, say) : ""
    case "identity-proved":
      return proofsWords([activity.by], say)
    case "passkey-added":
    case "passkey-removed":
      return isolated(activity.name)
    case "recovery-codes-made":
      return say("activity.said.codesMade", activity)
    case "recovery-code-used":
      return say("activity.said.codesLeft", activity)
    case "sessions-ended":
      return say("activity.said.sessions", activity)
    case "api-key-made":
      return say("activity.said.apiKey", { ...activity, name: isolated(activity.name) })
    case "api-key-revoked":
      return isolated(activity.name)
    case "signed-out":
    case "time-codes-added":
    case "time-codes-removed":
    case "second-factor-demanded":
    case "second-factor-left-open":
    case "draft-started":
    case "settings-changed":
    case "password-changed":
      return ""
    default:
      // Every act has a line above; a new one does not compile until it has.
      return activity satisfies never
  }
}

function correctionWords({ field, from, to }: Correction, say: Say): string {
  const none = say("activity.said.nothing")
  return say("activity.said.correction", { field: say(CALLED[field]), from: from ?? none, to: to ?? none })
}

/** What the fields of a customer are called on its screens. */
const CALLED = {
  companyName: "company.companyName",
  addressLine1: "company.address",
  addressLine2: "company.addressLine2",
  city: "company.city",
  state: "company.state",
  postalCode: "company.postalCode",
  registrationNumber: "company.registrationNumber",
  "contact.firstName": "agreement.firstName",
  "contact.lastName": "agreement.lastName",
  "contact.email": "company.email",
  "contact.phone": "company.phone",
  culture: "company.culture",
  language: "company.language",
} as const satisfies Record<CorrectableField, string>

type Acceptance = Extract<Activity, { signatory: object }>

function accepted({ signatory, acceptedOn }: Acceptance, language: Language) {
  return { person: isolated(formatName(signatory, language).text), day: formatDay(acceptedOn, language) }
}

function rolesWords(roles: readonly Role[], say: Say): string {
  return roles.length > 0
    ? roles.map((role) => say(`shell.role.${role}`)).join(say("shell.and"))
    : say("activity.said.noRoles")
}

function proofsWords(proofs: readonly Proof[], say: Say): string {
  return proofs.map((proof) => say(`common.proof.${proof}`)).join(say("shell.and"))
}
