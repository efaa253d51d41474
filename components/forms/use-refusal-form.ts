"use client"

import { useId, useRef, useState } from "react"
import { type DefaultValues, type FieldPath, type FieldValues, type UseFormReturn, useForm } from "react-hook-form"
import type { Refusal } from "@/lib/domain/refusal"
import { idOfField } from "./field-id"
import { isFault, outcomeOf, type Trouble } from "./trouble"
import { useProblemWords } from "./use-refusal-words"

/** One line of the error summary: the field, and what is wrong with it in the agent's language. */
export type FieldTrouble = {
  field: string
  words: string
  /** What the field is called, where many of a kind stand in a table. */
  of: string | null
}

/** What the last sending met. `count` grows with each refusal, so that each one takes the focus again. */
type Met = { trouble: Trouble | null; fieldTroubles: readonly FieldTrouble[]; count: number }

export type RefusalForm<Values extends FieldValues> = {
  id: string
  fields: UseFormReturn<Values>
  /** Sends what was typed. While a sending is under way, another does nothing. */
  send: () => Promise<void>
  busy: boolean
  met: Met
  /** What was sent last was saved after all: nothing of it is unsaved text any more. */
  takeAsSaved: () => void
  /** What was met is over, such as a server that did not answer and does again. */
  forget: () => void
}

type Options<Values extends FieldValues> = {
  defaultValues: DefaultValues<Values>
  /** A server action: null is done, anything else is why not. */
  action: (values: Values) => Promise<Trouble | null>
  /** What follows when it is done and the action did not lead elsewhere by itself. */
  onDone?: (values: Values) => void
  /** Takes a refusal that the page answers in its own way (the gate, the same signatory); true when it did. */
  onRefusal?: (refusal: Refusal, values: Values) => boolean
}

/**
 * The one way a form of the portal works: the fields are react-hook-form's, the rules are the server's, and whatever the
 * answer is, what was typed stays.
 */
export function useRefusalForm<Values extends FieldValues>(options: Options<Values>): RefusalForm<Values> {
  const { defaultValues, action, onDone, onRefusal } = options
  const id = useId()
  const fields = useForm<Values>({ defaultValues, shouldFocusError: false })
  const inWords = useProblemWords()
  const [met, setMet] = useState<Met>(NOTHING_MET)
  const underWay = useRef(false)
  const { isSubmitting } = fields.formState

  async function send() {
    if (underWay.current) return
    underWay.current = true
    fields.clearErrors()
    try {
      await fields.handleSubmit(settle)()
    } finally {
      underWay.current = false
    }
  }

  async function settle(values: Values) {
    const outcome = await outcomeOf(() => action(values))
    if (outcome.done) {
      setMet(NOTHING_MET)
      // What was typed meanwhile stays; what was sent is where it starts from now.
      fields.reset(values, { keepValues: true })
      if (!outcome.leaving) onDone?.(values)
      return
    }
    const { trouble } = outcome
    if (!isFault(trouble) && onRefusal?.(trouble, values)) setMet(NOTHING_MET)
    else show(trouble)
  }

  function show(trouble: Trouble) {
    const problems = trouble.kind === "invalid" ? Object.entries(trouble.problems) : []
    const fieldTroubles = problems
      .map(([field, problem]) => ({ field, words: inWords(problem), of: rowLabel(idOfField(id, field)) }))
      .sort((one, other) => placeOf(idOfField(id, one.field)) - placeOf(idOfField(id, other.field)))
    for (const { field, words } of fieldTroubles) fields.setError(field as FieldPath<Values>, { message: words })
    setMet((last) => ({ trouble, fieldTroubles, count: last.count + 1 }))
  }

  const forget = () => setMet(NOTHING_MET)
  function takeAsSaved() {
    forget()
    fields.reset(fields.getValues(), { keepValues: true })
  }

  return { id, fields, send, busy: isSubmitting, met, takeAsSaved, forget }
}

const NOTHING_MET: Met = { trouble: null, fieldTroubles: [], count: 0 }

function rowLabel(id: string): string | null {
  const inTable = document.getElementById(id)?.closest("table")
  return inTable ? (document.getElementById(`${id}-label`)?.textContent ?? null) : null
}

/** Where an element stands among all of the page, so that the summary follows the order of the fields. */
function placeOf(id: string): number {
  const element = document.getElementById(id)
  const place = element ? [...document.querySelectorAll("[id]")].indexOf(element) : -1
  return place < 0 ? Number.POSITIVE_INFINITY : place
}
