import "server-only"
import { rememberLanguage, rememberTheme, themeOfBrowser } from "@/lib/auth/browser-memory"
import { findCurrentActor } from "@/lib/auth/current-actor"
import type { Theme } from "@/lib/domain/actor"
import type { Language } from "@/lib/domain/language"
import type { Refusal } from "@/lib/domain/refusal"
import { changeMySettings } from "@/lib/usecases/change-my-settings"
import { act } from "./action"

/** Light or dark: as the agent set it, else as it was last chosen in this browser; null is as the system has it. */
export async function themeOfPage(): Promise<Theme | null> {
  return (await findCurrentActor())?.theme ?? (await themeOfBrowser())
}

type Look = { language?: Language; theme?: Theme | null; timeZone?: string | null }

/** Changes the agent's own settings; the browser remembers language and theme too, for its pages before sign-in. */
export async function changeLook(look: Look): Promise<Refusal | null> {
  const refusal = await act(changeMySettings, look)
  if (refusal) return refusal
  if (look.language) await rememberLanguage(look.language)
  if (look.theme !== undefined) await rememberTheme(look.theme)
  return null
}
