import "server-only"
import { cookies } from "next/headers"
import { THEMES, type Theme } from "@/lib/domain/actor"
import type { Language } from "@/lib/domain/language"
import { SIGNED_IN_COOKIE } from "./way-back"

const ONE_YEAR = 365 * 24 * 60 * 60
const TEN_MINUTES = 10 * 60
export const KEPT = {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: process.env.AUTH_URL?.startsWith("https:") ?? false,
} as const

/** Keeps the language in this browser, for the pages before sign-in. */
export async function rememberLanguage(language: Language): Promise<void> {
  ;(await cookies()).set("language", language, { ...KEPT, maxAge: ONE_YEAR })
}

/** The language was picked on the sign-in page: whoever signs in within ten minutes wants it from now on. */
export async function rememberChoiceOfLanguage(): Promise<void> {
  ;(await cookies()).set("language-chosen", "1", { ...KEPT, maxAge: TEN_MINUTES })
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

/**
 * Somebody signed in here. As long as the browser is open, the proxy can tell a session that ended from one that never
 * was; and the choice of a language has been put to use.
 */
export async function rememberSignIn(): Promise<void> {
  const jar = await cookies()
  jar.set(SIGNED_IN_COOKIE, "1", KEPT)
  jar.delete("language-chosen")
}

/** Whether somebody signed in here since the browser was opened, and did not sign out. */
export async function wasSignedIn(): Promise<boolean> {
  return (await cookies()).has(SIGNED_IN_COOKIE)
}

/** Whoever signs out is not told later that a session ended. */
export async function forgetSignIn(): Promise<void> {
  ;(await cookies()).delete(SIGNED_IN_COOKIE)
}
