"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { idOfField } from "@/components/forms/field-id"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Button } from "@/components/ui/button"
import type { Proof } from "@/lib/domain/proof"
import type { Refusal } from "@/lib/domain/refusal"
import { type AskToSign, signByPasskey } from "./passkey"

type Typed = Exclude<Proof, "microsoft">

export type ProofActs = {
  prove: (proof: object) => Promise<Refusal | null>
  askPasskey: AskToSign
}

type Props = {
  /** By what the agent can show who it is, the first one first. */
  proofs: readonly Proof[]
  acts: ProofActs
  onDone?: () => void
  /** The way that is none of ours, and the way out. */
  children?: ReactNode
}

/** Shows who one is: one way at a time, the others beneath. */
export function ProofForm({ proofs, acts, onDone, children }: Props) {
  const t = useTranslations("factor")
  const ways = proofs.filter((proof): proof is Typed => proof !== "microsoft")
  const [chosen, setChosen] = useState<Typed>()
  // Which ways there are may have changed since: a factor was added or removed.
  const by = chosen && ways.includes(chosen) ? chosen : ways[0]
  const [switched, setSwitched] = useState(false)
  const others = ways.filter((way) => way !== by)
  return (
    <>
      {by && <OneProof key={by} by={by} acts={acts} onDone={onDone} focused={switched} />}
      <div className="other-proofs">
        {others.map((other) => (
          <Button
            key={other}
            look="quiet"
            small
            onClick={() => {
              setChosen(other)
              setSwitched(true)
            }}
          >
            {t(`instead.${other}`)}
          </Button>
        ))}
        {children}
      </div>
    </>
  )
}

type OneProps = { by: Typed; acts: ProofActs; onDone: (() => void) | undefined; focused: boolean }

function OneProof({ by, acts, onDone, focused }: OneProps) {
  const t = useTranslations("factor")
  const field = by === "password" || by === "passkey" ? by : "code"
  const form = useRefusalForm<{ password: string; code: string }>({
    defaultValues: { password: "", code: "" },
    action: async (typed) =>
      inForm(
        await (field === "passkey"
          ? signByPasskey(acts.askPasskey, (passkey) => acts.prove({ by, passkey }))
          : acts.prove({ by, [field]: typed[field] })),
      ),
    ...(onDone && { onDone }),
  })
  return (
    <Form form={form} label={t(`by.${by}`)}>
      {focused && by !== "passkey" && <FocusOnArrival on={idOfField(form.id, field)} />}
      {by === "passkey" && (
        <p id={idOfField(form.id, field)} tabIndex={-1}>
          {t("passkeyHint")}
        </p>
      )}
      {by === "password" && (
        <TextField name="password" type="password" label={t("password")} autoComplete="current-password" />
      )}
      {by === "time-code" && (
        <TextField
          name="code"
          label={t("timeCode")}
          hint={t("timeCodeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      )}
      {by === "recovery-code" && <TextField name="code" label={t("recoveryCode")} hint={t("recoveryCodeHint")} />}
      <SubmitButton busyWords={t("checking")}>{by === "passkey" ? t("usePasskey") : t("goOn")}</SubmitButton>
    </Form>
  )
}

/** A proof is a part of what is sent; the form has its fields alone, and the problems stand beside them. */
function inForm(refusal: Refusal | null): Refusal | null {
  if (refusal?.kind !== "invalid") return refusal
  const problems = Object.entries(refusal.problems).map(([field, problem]) => [field.replace(/^proof\./, ""), problem])
  return { ...refusal, problems: Object.fromEntries(problems) }
}
