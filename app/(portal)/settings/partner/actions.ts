"use server"

import { revalidatePath } from "next/cache"
import type { PartnerZone } from "@/components/settings/partner-zone-form"
import type { Refusal } from "@/lib/domain/refusal"
import { refusalOf } from "@/lib/entry/action"
import { changePartner } from "@/lib/usecases/change-partner"

export async function savePartnerZone(zone: PartnerZone): Promise<Refusal | null> {
  const refusal = await refusalOf(changePartner, zone)
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}
