import "server-only"
import { cookies, headers } from "next/headers"
import { isLanguage, type Language, languageFor } from "@/lib/domain/language"

/** The language for whoever sits at this browser: the one last chosen in it, else the one it asks for. */
export async function languageOfBrowser(): Promise<Language> {
  const chosen = (await cookies()).get("language")?.value
  return isLanguage(chosen) ? chosen : languageFor((await headers()).get("accept-language"))
}
