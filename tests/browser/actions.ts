import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { EMPTY_DRAFT } from "@/lib/domain/draft"
import { TANIA } from "./steps"
import { BUSINESS_BASIC } from "./world"

// React's own writer of what a page sends to a server action: whatever JavaScript has, from dates to maps.
const { encodeReply } = createRequire(import.meta.url)("next/dist/compiled/react-server-dom-webpack/client.node") as {
  encodeReply(value: unknown): Promise<string | FormData>
}

/** A server action of the build that is tested. */
export type Action = {
  id: string
  name: string
  /** A page that offers it: "/customers/[customerId]". */
  page: string
}

/** Every server action there is, in the order of their names; the one that signs out comes last. */
export function everyAction(): Action[] {
  const manifest = join(process.env.PORTAL_BUILD ?? ".next", "server", "server-reference-manifest.json")
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as {
    node: Record<string, { exportedName: string; workers: Record<string, unknown> }>
  }
  return Object.entries(node)
    .map(([id, { exportedName: name, workers }]) => ({ id, name, page: pageOf(Object.keys(workers)[0] ?? "") }))
    .sort((one, other) => (one.name === "signOut" ? 1 : other.name === "signOut" ? -1 : one.name < other.name ? -1 : 1))
}

function pageOf(worker: string): string {
  return (
    worker
      .replace(/^app/, "")
      .replace(/\/page$/, "")
      .replace(/\/\([\w-]+\)/g, "") || "/"
  )
}

/** Sends arguments to an action as a page does. @param cookies those of the browser, for a header */
export async function send({ id }: Action, page: URL, cookies: string, given: unknown): Promise<Response> {
  return fetch(page, {
    method: "POST",
    headers: { "Next-Action": id, Accept: "text/x-component", Origin: page.origin, Cookie: cookies },
    body: await encodeReply(given),
    redirect: "manual",
  })
}

type Ids = { customerId: string; confirmationId: string; subscriptionId: string; draftId: string; agentId: string }

/** What is right to send to each. */
export function rightArguments({ customerId, confirmationId, subscriptionId, draftId, agentId }: Ids) {
  const acceptance = { ...TANIA, phone: "", acceptedOn: "2026-01-20", means: "paper", note: "", reason: "" }
  const confirm = [customerId, confirmationId, acceptance]
  const look = (name: string, word: string) => {
    const form = new FormData()
    form.set(name, word)
    return [form]
  }
  return {
    addPasskey: [{ name: "Laptop", passkey: {} }],
    addPasskeyOnArrival: ["/", { name: "Laptop", passkey: {} }],
    addTimeCodes: [{ offer: "", code: "123456" }],
    addTimeCodesOnArrival: ["/", { offer: "", code: "123456" }],
    askPasskey: [],
    askPasskeyOnArrival: ["/"],
    addAgent: [{ name: "Ada", email: `${randomUUID()}@northwind.example`, roles: ["sales_agent"] }],
    blockAgent: [agentId, true],
    buy: [customerId, randomUUID(), 1],
    changeLicences: [customerId, subscriptionId, 1, { quantity: "7" }],
    changeRoles: [agentId, ["admin_agent"]],
    check: [draftId, "account-info"],
    chooseLanguage: look("language", "en"),
    choosePassword: ["/", { newPassword: "words in a row here" }],
    chooseTheme: look("theme", "dark"),
    confirmAtCheckout: confirm,
    confirmForLicences: confirm,
    confirmInAccount: confirm,
    correct: [customerId, 1, { companyName: "Corrected", contact: { firstName: "Ada" } }],
    demandFactor: [false],
    discard: [draftId],
    discardAndLeave: [draftId],
    endSessions: [randomUUID()],
    fillCart: [customerId, 1, [{ offerId: BUSINESS_BASIC.id, quantity: "5" }]],
    finish: [customerId],
    goOnSigningIn: ["/"],
    makeRecoveryCodes: [],
    makeApiKey: [{ name: "Billing job", kind: "agent", days: 30 }],
    manage: [customerId, subscriptionId, 1, "suspend"],
    offerPasskey: [],
    offerPasskeyOnArrival: ["/"],
    offerPasskeySignIn: [],
    offerTimeCodes: [],
    offerTimeCodesOnArrival: ["/"],
    pretend: [customerId, true],
    prove: [{ by: "time-code", code: "123456" }],
    proveOnArrival: ["/", { by: "time-code", code: "123456" }],
    removeFactor: [randomUUID()],
    resetFactors: [agentId],
    resetPassword: [agentId, []],
    revokeApiKey: [randomUUID()],
    save: [draftId, "review", 1, EMPTY_DRAFT],
    saveMySettings: [{ language: "en", theme: "", timeZone: "Asia/Taipei" }],
    savePartnerZone: [{ timeZone: "Asia/Taipei" }],
    savePassword: [{ currentPassword: "a wrong one", newPassword: "another password", revokeApiKeys: [] }],
    signInAgain: ["/settings"],
    signInByPasskey: ["/", {}],
    signInByPassword: ["/", { email: "", password: "" }],
    signInWithMicrosoft: ["/"],
    signOut: [],
    startOver: ["/"],
    submit: [draftId, 1],
    switchLanguage: look("language", "en"),
    switchTheme: look("theme", "dark"),
    withdraw: [customerId, confirmationId, { reason: "Wrong person" }],
  } satisfies Record<string, unknown[]>
}
