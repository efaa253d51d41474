"use client"

import { useTranslations } from "next-intl"
import { createContext, type ReactNode, useContext, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { Proof } from "@/lib/domain/proof"
import type { Refusal } from "@/lib/domain/refusal"
import { type ProofActs, ProofForm } from "./proof-form"

const Identity = createContext<(() => Promise<boolean>) | null>(null)

type Props = {
  proofs: readonly Proof[]
  acts: ProofActs & { byMicrosoft: (page: string) => Promise<void> }
  children: ReactNode
}

/** Asks once more who it is, where an act beneath it wants that; the act goes on by itself afterwards. */
export function IdentityProvider({ proofs, acts, children }: Props) {
  const t = useTranslations("factor")
  const words = useTranslations("common")
  const [open, setOpen] = useState(false)
  const waiting = useRef<(proved: boolean) => void>(null)

  function ask(): Promise<boolean> {
    setOpen(true)
    return new Promise((resolve) => {
      waiting.current = resolve
    })
  }

  function close(proved: boolean) {
    setOpen(false)
    waiting.current?.(proved)
  }

  return (
    <Identity value={ask}>
      {children}
      <Dialog open={open} onClose={() => close(false)} title={t("again")} text={t("againText")}>
        <ProofForm proofs={proofs} acts={acts} onDone={() => close(true)}>
          {proofs.includes("microsoft") && (
            // It leads to Microsoft and back to this page.
            <form action={() => acts.byMicrosoft(window.location.pathname)}>
              <Button type="submit" small look="quiet">
                {t("instead.microsoft")}
              </Button>
            </form>
          )}
          <Button look="quiet" small data-cancel="" onClick={() => close(false)}>
            {words("cancel")}
          </Button>
        </ProofForm>
      </Dialog>
    </Identity>
  )
}

type Answered = Refusal | null | { refusal: Refusal | null }

/** Gives a function that makes a call, and, where the portal wants to know again who it is, asks for that and makes it once more. */
export function useProven() {
  const ask = useContext(Identity)
  if (!ask) throw new Error("This part stands outside of an IdentityProvider.")
  return async <Answer extends Answered>(call: () => Promise<Answer>): Promise<Answer> => {
    const answer = await call()
    return wantsProof(answer) && (await ask()) ? call() : answer
  }
}

function wantsProof(answer: Answered): boolean {
  const refusal = answer && "refusal" in answer ? answer.refusal : answer
  return refusal?.kind === "proof-wanted"
}
