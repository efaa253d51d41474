import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"

/** The way in by Microsoft Entra ID, with or without script. */
export function MicrosoftButton({ action }: { action: () => Promise<void> }) {
  const t = useTranslations("signIn")
  return (
    <form action={action} className="grid">
      <Button type="submit">{t("withMicrosoft")}</Button>
    </form>
  )
}
