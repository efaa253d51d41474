import type { ReactNode } from "react"
import { IdentityProvider } from "@/components/identity/identity-provider"
import { ClientWords } from "@/components/layout/client-words"
import { show } from "@/lib/entry/page"
import { viewProofs } from "@/lib/usecases/view-proofs"
import { askPasskey, prove, signInAgain } from "./identity-actions"

/** Settings of which some want to know again who it is, with the words of all of them. */
export async function WithIdentity({ children }: { children: ReactNode }) {
  const proofs = await show(viewProofs, {})
  return (
    <ClientWords also={["settings", "shell", "factor"]}>
      <IdentityProvider proofs={proofs} acts={{ prove, askPasskey, byMicrosoft: signInAgain }}>
        {children}
      </IdentityProvider>
    </ClientWords>
  )
}
