import { useTranslations } from "next-intl"
import { Banner } from "@/components/ui/banner"

type Props = {
  /** The session ended while the agent worked. */
  expired: boolean
  /** What next-auth says of a sign-in with Microsoft that came to nothing: "AccessDenied" for a stranger. */
  error: unknown
}

/** Why the agent stands here, when it is not for having come to sign in. */
export function SignInBanner({ expired, error }: Props) {
  const t = useTranslations("signIn")
  if (error === "AccessDenied") return <Banner kind="bad" title={t("strangerTitle")} text={t("strangerText")} />
  if (error !== undefined) return <Banner kind="bad" title={t("failedTitle")} text={t("failedText")} />
  if (expired) return <Banner kind="wait" title={t("expiredTitle")} text={t("expiredText")} />
  return null
}
