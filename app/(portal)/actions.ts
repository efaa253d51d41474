"use server"

import { THEMES } from "@/lib/domain/actor"
import { LANGUAGES } from "@/lib/domain/language"
import { changeLook } from "@/lib/entry/look"

export async function switchLanguage(form: FormData): Promise<void> {
  const language = LANGUAGES.find((one) => one === form.get("language"))
  if (language) await changeLook({ language })
}

export async function switchTheme(form: FormData): Promise<void> {
  const theme = THEMES.find((one) => one === form.get("theme"))
  if (theme) await changeLook({ theme })
}
