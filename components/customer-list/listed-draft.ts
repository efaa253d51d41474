import type { Route } from "next"
import { DRAFT_STEPS, type DraftStep } from "@/lib/domain/draft"

/** A draft of a new customer as lists show it. */
export type ListedDraft = {
  id: string
  step: DraftStep
  updatedAt: Date
  agent: { name: string }
  values: { companyName: string }
}

/** The company's name as far as it is typed; null while it is not. */
export function nameOf({ values }: ListedDraft): string | null {
  return values.companyName.trim() || null
}

/** Which of the wizard's four steps the draft stands at, counted from 1. */
export function stepNumber({ step }: ListedDraft): number {
  return DRAFT_STEPS.indexOf(step) + 1
}

/** Where the draft is continued: at the step where it was left. */
export function draftAddress({ id, step }: ListedDraft): Route {
  return `/customers/new/${id}/${step}`
}
