"use server"

import type { PartnerZone } from "@/components/settings/partner-zone-form"
import type { Refusal } from "@/lib/domain/refusal"
import { act } from "@/lib/entry/action"
import { own } from "@/lib/entry/own"
import { changePartner } from "@/lib/usecases/change-partner"
import { demandSecondFactor } from "@/lib/usecases/demand-second-factor"

export async function savePartnerZone(zone: PartnerZone): Promise<Refusal | null> {
  return act(changePartner, own(zone, ["timeZone"]))
}

export async function demandFactor(demanded: boolean): Promise<Refusal | null> {
  return act(demandSecondFactor, { demanded })
}
