"use server"

import type { MySettings } from "@/components/settings/my-settings-form"
import type { PasswordChange } from "@/components/settings/password-form"
import type { Refusal } from "@/lib/domain/refusal"
import { act } from "@/lib/entry/action"
import { changeLook } from "@/lib/entry/look"
import { own } from "@/lib/entry/own"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { endMySessions } from "@/lib/usecases/end-my-sessions"

export async function saveMySettings(settings: MySettings): Promise<Refusal | null> {
  const { language, theme, timeZone } = own(settings, ["language", "theme", "timeZone"])
  return changeLook({ language, theme: theme || null, timeZone: timeZone || null })
}

export async function endSessions(sessionId: string | null): Promise<Refusal | null> {
  return act(endMySessions, { sessionId })
}

export async function savePassword(passwords: PasswordChange): Promise<Refusal | null> {
  return act(changeMyPassword, own(passwords, ["currentPassword", "newPassword", "revokeApiKeys"]))
}
