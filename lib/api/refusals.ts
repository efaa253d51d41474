import type { Problem, Problems } from "@/lib/domain/problem"
import type { Noun, Refusal } from "@/lib/domain/refusal"
import type { Answer } from "@/lib/usecases/door/call"
import type { ErrorCode } from "./error-codes"
import { errorAnswer, problemsTold } from "./errors"
import type { Speaker } from "./speaker"

/** Answers a refusal of a use-case: its Partner Center code, and what is wrong in the caller's language. `fields` are the wire's names; `repeatable` says that the call carries an id, so that it may be sent again. */
export function refusalAnswer(
  refusal: Refusal,
  say: Speaker,
  {
    fields = {},
    repeatable = false,
  }: { fields?: Readonly<Record<string, string>> | undefined; repeatable?: boolean } = {},
): Answer {
  switch (refusal.kind) {
    case "invalid":
      return problemsAnswer(refusal.problems, say, fields)
    case "signed-out":
      return errorAnswer(400, say)
    case "forbidden":
      return errorAnswer(FORBIDDEN[refusal.because], say, { description: say.refusal(refusal) })
    case "not-found":
      return errorAnswer(NOT_FOUND[refusal.what] ?? 404, say)
    case "acceptance-required":
      return errorAnswer(13605, say)
    case "same-signatory":
      return sameSignatory(say)
    case "agreement-not-available":
      return errorAnswer(900127, say, { description: say.refusal(refusal) })
    case "busy":
      return errorAnswer(503, say)
    case "unknown":
      return errorAnswer(repeatable ? 504 : 409, say, { actId: refusal.actId })
    case "stale":
      return errorAnswer(2055, say)
    case "already-ordered":
      return errorAnswer(800065, say, { description: say.refusal(refusal) })
    case "subscription-not-active":
      return errorAnswer(800091, say)
    default:
      return errorAnswer(800002, say, { description: say.refusal(refusal) })
  }
}

/** The codes of the reasons for which somebody may not do something. */
export const FORBIDDEN = {
  role: 900150,
  admin_agent: 900150,
  global_admin: 900150,
  reseller: 600006,
  app_only: 900329,
} as const

const NOT_FOUND: Partial<Record<Noun, ErrorCode>> = {
  customer: 60003,
  order: 20000,
  subscription: 20003,
  cart: 800008,
}

/** The codes that the wire has for single problems; the rest are invalid input. */
const CODE_OF_PROBLEM: Partial<Record<Problem["key"], ErrorCode>> = {
  acceptedOnInFuture: 600002,
  quantityRange: 2002,
}

/** As many as an order has lines. */
const MOST_TOLD = 100

/** Problems that share a code of their own are answered with it; whatever is wrong is listed, field by field, with the wire's names. */
function problemsAnswer(problems: Problems, say: Speaker, fields: Readonly<Record<string, string>>): Answer {
  const all = Object.entries(problems)
  const codes = new Set(all.map(([, { key }]) => CODE_OF_PROBLEM[key]))
  const own = codes.size === 1 ? [...codes][0] : undefined
  const data = problemsTold(problems, say, { most: MOST_TOLD, nameOf: (field) => wireName(field, fields) })
  if (own === 600002) return errorAnswer(own, say, { data })
  return errorAnswer(own ?? 800002, say, { description: data.join("; "), data })
}

/** What a use-case's field is called on the wire, by the longest beginning of its name that has another there; `#` is a place in a list. */
function wireName(field: string, fields: Readonly<Record<string, string>>): string {
  const parts = field.split(".")
  for (let length = parts.length; length > 0; length--) {
    const [begins, rest] = [parts.slice(0, length), parts.slice(length)]
    const key = begins.map((part) => (/^\d+$/.test(part) ? "#" : part)).join(".")
    if (!Object.hasOwn(fields, key)) continue
    const places = begins.filter((part) => /^\d+$/.test(part))
    const named = fields[key]?.replaceAll("#", () => places.shift() ?? "")
    return [named, ...rest].filter(Boolean).join(".")
  }
  return field
}

/** In the newer style of the docs, which carries a name and a message besides. (facts.md 3.5) */
function sameSignatory(say: Speaker): Answer {
  const { status, body } = errorAnswer(600061, say)
  return {
    status,
    body: {
      ...body,
      message: body.description,
      errorName: "PartnerConfirmedAgreementAlreadyExists",
      isRetryable: false,
      parameters: {},
      errorMessageExtended: "InternalErrorCode=600061",
    },
  }
}
