"use server"

import { THEMES } from "@/lib/domain/actor"
import { LANGUAGES } from "@/lib/domain/language"
import { changeLook } from "@/lib/entry/look"
import { saidIn } from "@/lib/entry/said-in"

export async function switchLanguage(form: FormData): Promise<void> {
  const language = saidIn(form, "language", LANGUAGES)
  if (language) await changeLook({ language })
}

export async function switchTheme(form: FormData): Promise<void> {
  const theme = saidIn(form, "theme", THEMES)
  if (theme) await changeLook({ theme })
}
