"use server"

import { revalidatePath } from "next/cache"
import type { MySettings } from "@/components/settings/my-settings-form"
import type { PasswordChange } from "@/components/settings/password-form"
import type { Refusal } from "@/lib/domain/refusal"
import { refusalOf } from "@/lib/entry/action"
import { changeLook } from "@/lib/entry/look"
import { changeMyPassword } from "@/lib/usecases/change-my-password"

export async function saveMySettings({ language, theme, timeZone }: MySettings): Promise<Refusal | null> {
  const refusal = await changeLook({ language, theme: theme || null, timeZone: timeZone || null })
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}

export async function savePassword(passwords: PasswordChange): Promise<Refusal | null> {
  return refusalOf(changeMyPassword, passwords)
}
