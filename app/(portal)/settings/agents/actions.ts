"use server"

import { revalidatePath } from "next/cache"
import type { NewAgent } from "@/components/settings/add-agent"
import type { PasswordAnswer } from "@/components/settings/given-password"
import type { Refusal } from "@/lib/domain/refusal"
import type { Role } from "@/lib/domain/role"
import { answer, refusalOf } from "@/lib/entry/action"
import { addAgent as add } from "@/lib/usecases/add-agent"
import { blockAgent as block } from "@/lib/usecases/block-agent"
import { changeAgentRoles as change } from "@/lib/usecases/change-agent-roles"
import { resetAgentPassword as reset } from "@/lib/usecases/reset-agent-password"

export async function addAgent(agent: NewAgent): Promise<PasswordAnswer> {
  const added = await answer(add, agent)
  if (!added.refusal) revalidatePath("/settings/agents")
  return added
}

export async function changeRoles(agentId: string, roles: Role[]): Promise<Refusal | null> {
  const refusal = await refusalOf(change, { agentId, roles })
  // One's own roles decide what every page offers.
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}

export async function blockAgent(agentId: string, blocked: boolean): Promise<Refusal | null> {
  const refusal = await refusalOf(block, { agentId, blocked })
  if (!refusal) revalidatePath("/settings/agents")
  return refusal
}

export async function resetPassword(agentId: string): Promise<PasswordAnswer> {
  return answer(reset, { agentId })
}
