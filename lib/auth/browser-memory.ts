import "server-only"
import { cookies } from "next/headers"
import { THEMES, type Theme } from "@/lib/domain/actor"
import type { Language } from "@/lib/domain/language"
import { KEPT } from "./cookie-settings"

const ONE_YEAR = 365 * 24 * 60 * 60
const TEN_MINUTES = 10 * 60
const CHOSEN = "language-chosen"

/** Keeps the language in this browser, for the pages before sign-in. */
export async function rememberLanguage(language: Language): Promise<void> {
  ;(await cookies()).set("language", language, { ...KEPT, maxAge: ONE_YEAR })
}

/** The language was picked on the sign-in page: whoever signs in within ten minutes wants it from now on. */
export async function rememberChoiceOfLanguage(): Promise<void> {
  ;(await cookies()).set(CHOSEN, "1", { ...KEPT, maxAge: TEN_MINUTES })
}

/** Keeps the look in this browser; null is the system's. */
export async function rememberTheme(theme: Theme | null): Promise<void> {
  const jar = await cookies()
  if (theme) jar.set("theme", theme, { ...KEPT, maxAge: ONE_YEAR })
  else jar.delete("theme")
}

export async function themeOfBrowser(): Promise<Theme | null> {
  const kept = (await cookies()).get("theme")?.value
  return THEMES.find((theme) => theme === kept) ?? null
}

/** Whether a language was picked on the sign-in page, and not put to use yet. */
export async function choseLanguage(): Promise<boolean> {
  return (await cookies()).has(CHOSEN)
}

/** The choice of a language has been put to use. */
export async function forgetChoiceOfLanguage(): Promise<void> {
  ;(await cookies()).delete(CHOSEN)
}
