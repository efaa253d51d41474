import type { IncomingHttpHeaders } from "node:http"
import { readArguments } from "./arguments"
import type { Wrong } from "./refuse"

/** Forms hold a handful of short fields; only what is sent as JSON may be long. */
const LARGEST_FORM = 64 * 1024

type Written = { body: Buffer; type: string }

/**
 * Reads what was posted as a call of a server action, as React's pages send it: arguments as JSON, or as the fields of a
 * form, those of a page whose scripts do not run yet included. Gives it re-serialised, or says what is wrong with it.
 */
export async function readAction(headers: IncomingHttpHeaders, body: Buffer): Promise<Written | Wrong> {
  const type = headers["content-type"] ?? ""
  const isCall = headers["next-action"] !== undefined
  if (type.startsWith("multipart/form-data")) {
    if (body.length > LARGEST_FORM) return { status: 413, reason: "The form is larger than 64 KB." }
    return (await writtenForm(type, body, isCall ? isCallInFields : isForm)) ?? UNREADABLE
  }
  if (!isCall) return { status: 405, reason: "No page takes what is sent like this.", headers: { Allow: "GET, HEAD" } }
  if (type === "application/x-www-form-urlencoded")
    return { status: 415, reason: "Arguments are sent as text/plain or multipart/form-data." }
  const text = readArguments(new TextDecoder().decode(body), new Set())
  return text === null ? UNREADABLE : { body: Buffer.from(text), type }
}

const UNREADABLE: Wrong = { status: 400, reason: "The arguments of the action cannot be read." }

async function writtenForm(type: string, body: Buffer, isRight: (form: FormData) => boolean): Promise<Written | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData()
    // No action takes a file.
    if (![...form.values()].every((value) => typeof value === "string") || !isRight(form)) return null
    const written = new Response(form)
    return { body: Buffer.from(await written.arrayBuffer()), type: written.headers.get("Content-Type") ?? "" }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Arguments among which are forms: "0" holds the arguments, "_1_language" the field of the form that they name "$K1". */
function isCallInFields(form: FormData): boolean {
  const forms = new Set<string>()
  if (!rewrite(form, "0", forms)) return false
  return [...form.keys()].every((name) => name === "0" || forms.has(/^_(\w+?)_/.exec(name)?.[1] ?? ""))
}

/** A form that the browser sends by itself: which action it is for stands in hidden fields of React's. */
function isForm(form: FormData): boolean {
  const named = [...form.keys()].filter((name) => /^\$ACTION_(ID|REF)_/.test(name))
  return named.length > 0 && named.length <= 2 && named.every((name) => isNamed(name, form))
}

function isNamed(name: string, form: FormData): boolean {
  const [, reference] = /^\$ACTION_REF_([\w:]{1,99})$/.exec(name) ?? []
  if (!reference) return name.startsWith("$ACTION_ID_")
  const parts = [...form.keys()].filter((part) => part.startsWith(`$ACTION_${reference}:`))
  const which = form.get(`$ACTION_${reference}:0`)
  if (typeof which !== "string") return false
  if (/^\{"id":"\w+","bound":null\}$/.test(which)) return parts.length === 1
  const isBound = /^\{"id":"\w+","bound":"\$@1"\}$/.test(which) && parts.length === 2
  return isBound && rewrite(form, `$ACTION_${reference}:1`, new Set())
}

/** Re-serialises the arguments in a field; false when there are none that can be read. */
function rewrite(form: FormData, name: string, forms: Set<string>): boolean {
  const [given, ...more] = form.getAll(name)
  const text = typeof given === "string" && more.length === 0 ? readArguments(given, forms) : null
  if (text !== null) form.set(name, text)
  return text !== null
}
