import type { z } from "zod"
import type { Permission } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import type { Answer, Call } from "@/lib/usecases/door/call"
import type { Command } from "@/lib/usecases/door/command"
import type { Usecase } from "@/lib/usecases/door/scene"
import type { ErrorCode } from "./error-codes"
import type { Speaker } from "./speaker"

type Params = z.ZodObject
type Query = z.ZodObject
type Body = z.ZodType

/** What an endpoint is given: who calls, what was sent in the schema's spelling, and the two ways to a use-case. */
export type Asked<P extends Params, Q extends Query, B extends Body> = {
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  actor: Actor
  now: Date
  /** A header of the call. */
  header: (name: string) => string | undefined
  /** Says in the caller's language what is wrong. */
  say: Speaker
  /** Where the API is called: "https://portal.example". */
  origin: string
  /** Runs a query. Throws `Refused`. */
  ask: <Input, Output>(view: Usecase<Input, Output>, input: Input) => Promise<Output>
  /** Runs a command once, however often the call arrives; `present` makes the answer of its output. */
  act: <Input, Output>(
    command: Command<Input, Output>,
    input: Input,
    present: Call<Output>["answer"],
  ) => Promise<Answer>
}

/** How an endpoint is described to its readers, and which of its refusals they should know of. */
type Description = {
  summary: string
  /** The use-case that it calls: what that needs is asked before anything that was sent. */
  usecase: { needs: Permission }
  description?: string
  tag: "Customers" | "Agreements" | "Orders" | "Carts" | "Subscriptions" | "Audit" | "Tools"
  /** Ours, beyond Microsoft's API. */
  ours?: boolean
  answer: { status: number; description: string; schema?: z.ZodType; example?: unknown }
  errors?: readonly ErrorCode[]
  /**
   * Properties of the body that Microsoft's clients send and that change nothing here, each with the reason; `#` is a
   * place in a list. Whatever else the body's schema does not know is refused by name.
   */
  readOver?: Readonly<Record<string, string>>
  /** What to send: an example of the body. */
  example?: unknown
}

/** One thing that can be asked of the API. `path` is below /v1, in the spelling that is documented. */
type Declared<P extends Params, Q extends Query, B extends Body> = Description & {
  method: "get" | "post" | "put" | "patch" | "head"
  path: string
  params?: P
  query?: Q
  body?: B
  /** Names of the fields of a use-case, as they are called on the wire: "contact.email" is "billingProfile.email". */
  fields?: Readonly<Record<string, string>>
  handle: (asked: Asked<P, Q, B>) => Promise<Answer>
}
export type Endpoint = Declared<Params, Query, Body>

/** Declares an endpoint; its shapes decide the types of what it is given. */
export function endpoint<P extends Params = Params, Q extends Query = Query, B extends Body = Body>(
  declared: Declared<P, Q, B>,
): Endpoint {
  return declared as unknown as Endpoint
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const created = (body: unknown): Answer => ({ status: 201, body })
