"use server"

import type { NewAgent } from "@/components/settings/add-agent"
import type { PasswordAnswer } from "@/components/settings/given-password"
import type { Refusal } from "@/lib/domain/refusal"
import type { Role } from "@/lib/domain/role"
import { act, answer, answerOfAct } from "@/lib/entry/action"
import { own } from "@/lib/entry/own"
import { addAgent as add } from "@/lib/usecases/add-agent"
import { blockAgent as block } from "@/lib/usecases/block-agent"
import { changeAgentRoles as change } from "@/lib/usecases/change-agent-roles"
import { resetAgentFactors as removeFactors } from "@/lib/usecases/reset-agent-factors"
import { resetAgentPassword as reset } from "@/lib/usecases/reset-agent-password"

export async function addAgent(agent: NewAgent): Promise<PasswordAnswer> {
  return answerOfAct(add, own(agent, ["name", "email", "roles"]))
}

export async function changeRoles(agentId: string, roles: Role[]): Promise<Refusal | null> {
  return act(change, { agentId, roles })
}

export async function blockAgent(agentId: string, blocked: boolean): Promise<Refusal | null> {
  return act(block, { agentId, blocked })
}

export async function resetPassword(agentId: string, revokeApiKeys: string[]): Promise<PasswordAnswer> {
  return answer(reset, { agentId, revokeApiKeys })
}

export async function resetFactors(agentId: string): Promise<Refusal | null> {
  return act(removeFactors, { agentId })
}
