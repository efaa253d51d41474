import { createHash, randomUUID } from "node:crypto"
import type { Context } from "hono"
import { callerOf } from "@/lib/auth/api-caller"
import { secondsToWait, secondsToWaitAfterWrongKey } from "@/lib/auth/api-rate"
import { refusalToAct } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import { readGuid } from "@/lib/domain/guid"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import { note, requestFacts } from "@/lib/telemetry/request-facts"
import type { Answer } from "@/lib/usecases/door/call"
import { CONTENT_ENCODINGS, readBody } from "./body"
import type { Endpoint } from "./endpoint"
import { errorAnswer } from "./errors"
import { refusalAnswer } from "./refusals"
import { readSent } from "./sent"
import { type Speaker, speakerOf } from "./speaker"

/** Serves one call of an endpoint: who calls, how often, what was sent, the use-case, the answer. */
export async function serve(endpoint: Endpoint, context: Context): Promise<Response> {
  const say = speakerOf(context.req.header("X-Locale"))
  context.header("X-Locale", say.language === "en" ? "en-US" : "zh-TW")
  note({ route: `/v1${endpoint.path}` })
  const now = new Date()
  try {
    const caller = await callerOf(context.req.header("Authorization"), now)
    if (caller === "wrong-audience") return answered(context, errorAnswer(900420, say))
    if (caller === null) return await unauthorised(context, say)

    note({ partnerId: caller.partnerId, actorId: caller.apiKeyId ?? caller.agentId })
    const wait = await secondsToWait(caller)
    if (wait !== null) return tooMany(context, wait, say)
    return answered(context, await handle(endpoint, context, caller, say, now))
  } catch (error) {
    if (error instanceof Refused)
      return answered(context, refusalAnswer(error.refusal, say, { fields: endpoint.fields }))
    throw error
  }
}

async function handle(endpoint: Endpoint, context: Context, actor: Actor, say: Speaker, now: Date): Promise<Answer> {
  const { req } = context
  const forbidden = refusalToAct(actor, endpoint.usecase.needs)
  if (forbidden) return refusalAnswer(forbidden, say)
  const sent = await readBody(req.raw)
  if ("encoding" in sent) return encodingUnknown(context, say)
  if ("unreadable" in sent) return errorAnswer(800002, say, { description: sent.unreadable })
  const { text } = sent
  const named = req.header("MS-RequestId")
  const requestId = named === undefined ? null : readGuid(named)
  const repeats = endpoint.method === "post" || endpoint.method === "patch"
  if (repeats && named !== undefined && requestId === null)
    return errorAnswer(800002, say, { description: "MS-RequestId must be a GUID." })
  const read = readSent(endpoint, { params: req.param(), query: req.queries(), text }, say)
  if ("answer" in read) return read.answer

  const repeatable = repeats && requestId !== null
  const refuse = (refusal: Refusal) => refusalAnswer(refusal, say, { fields: endpoint.fields, repeatable })
  const who = [actor.kind, actor.agentId, actor.apiKeyId]
  // What was read, not what was written: letter case, blanks, nulls and the order of names make no other call.
  const condition = req.header("If-Match")?.trim()
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([who, endpoint.method, endpoint.path, read.value, ...(condition ? [condition] : [])]))
    .digest("hex")
  return endpoint.handle({
    ...read.value,
    actor,
    now,
    header: (name) => req.header(name),
    origin: originOf(req.url),
    say,
    ask: (view, input) => view(actor, input, now),
    act: (command, input, present) =>
      command.once(
        actor,
        input,
        { requestId: repeatable ? requestId : null, fingerprint, answer: present, refuse },
        now,
      ),
  })
}

/** Sends an answer as JSON; properties without a value are left out. */
export function answered(context: Context, { status, body, shownOnce }: Answer): Response {
  context.header("Content-Type", "application/json; charset=utf-8")
  context.header("Cache-Control", "no-store")
  if (status === 503 || status === 504) context.header("Retry-After", "5")
  const whole = shownOnce && typeof body === "object" ? { ...body, ...shownOnce } : body
  return context.newResponse(whole === undefined ? null : JSON.stringify(whole), status as 200)
}

/** Every answer names its call, with the caller's ids or new ones. (facts.md 4.0) */
export function nameCall(context: Context): void {
  const nameOf = (header: string) => {
    const given = context.req.header(header)
    return given && readGuid(given) ? given : null
  }
  context.header("MS-RequestId", nameOf("MS-RequestId") ?? randomUUID())
  context.header("MS-CorrelationId", nameOf("MS-CorrelationId") ?? requestFacts().correlationId ?? randomUUID())
  context.header("MS-CV", `${randomUUID().replaceAll("-", "").slice(0, 22)}.0`)
  context.header("MS-ServerId", "Concord")
}

async function unauthorised(context: Context, say: Speaker): Promise<Response> {
  const wait = context.req.header("Authorization") ? await secondsToWaitAfterWrongKey() : null
  if (wait !== null) return tooMany(context, wait, say)
  context.header("WWW-Authenticate", "Bearer")
  return answered(context, errorAnswer(400, say))
}

/** The answer says what is known instead (RFC 9110, 15.5.16). */
function encodingUnknown(context: Context, say: Speaker): Answer {
  context.header("Accept-Encoding", CONTENT_ENCODINGS)
  return errorAnswer(415, say)
}

function tooMany(context: Context, seconds: number, say: Speaker): Response {
  context.header("Retry-After", String(seconds))
  return answered(context, errorAnswer(429, say))
}

/** The address agents use, where it is set; behind a proxy the call itself does not know it. */
export function originOf(url: string): string {
  return new URL(process.env.AUTH_URL || url).origin
}
