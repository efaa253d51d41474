import { type Messages, NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"

type Namespace = keyof Messages

/** What every form needs: the words of its parts, of what is wrong with a field, and of why nothing was saved. */
const EVERY_FORM = ["common", "problem", "refusal"] as const satisfies readonly Namespace[]

/**
 * Gives client components beneath it their words: those of every form, and the namespaces that the page names. Pages
 * without forms leave it out, and ship no words.
 */
export async function ClientWords({ also = [], children }: { also?: readonly Namespace[]; children: ReactNode }) {
  const messages = await getMessages()
  const picked = Object.fromEntries([...EVERY_FORM, ...also].map((namespace) => [namespace, messages[namespace]]))
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>
}
