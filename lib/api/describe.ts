import { z } from "zod"
import { reasonsToRefuse } from "@/lib/domain/access"
import type { Because } from "@/lib/domain/refusal"
import { en } from "@/lib/i18n/en"
import type { Endpoint } from "./endpoint"
import { ENDPOINTS } from "./endpoints"
import { type ErrorCode, STATUS_OF } from "./error-codes"
import { operationIdOf } from "./operation-id"
import { FORBIDDEN } from "./refusals"

const COMPONENTS = "#/components/schemas/"

let made: ReturnType<typeof describeEndpoints> | undefined

/** The API as OpenAPI 3.1, made of the very endpoints and schemas that serve it. `origin` is where it is called. */
export function describe(origin: string) {
  made ??= describeEndpoints()
  const isOnlyHere = /^(localhost|127\.|\[::1\])/.test(new URL(origin).hostname)
  const contact = { name: "Whoever runs this portal", url: `${origin}/developers` }
  const servers = [{ url: "/" }, ...(isOnlyHere ? [] : [{ url: origin }])]
  return { ...made, info: { ...made.info, contact }, servers }
}

function describeEndpoints() {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { ...RENDERED, uri: (id) => `${COMPONENTS}${id}` })
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of ENDPOINTS) {
    paths[`/v1${endpoint.path}`] = { ...paths[`/v1${endpoint.path}`], [endpoint.method]: operation(endpoint) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Concord, Partner Center compatible",
      version: "1",
      description: ABOUT,
      license: { name: "All rights reserved", identifier: "LicenseRef-All-Rights-Reserved" },
    },
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ token: [] }],
    paths: { ...paths, "/oauth2/token": { post: TOKEN } },
    components: {
      schemas: { ...Object.fromEntries(Object.entries(schemas).map(named)), Error: ERROR },
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "An API key, or an access token" } },
    },
  }
}

const TAGS: Record<Endpoint["tag"] | "Tokens", string> = {
  Customers: "Who the partner's customers are, and whether they may order",
  Agreements: "What customers can accept, and the partner's confirmations that they did",
  Orders: "Orders of licences and of what is billed by use",
  Carts: "What is put together before it is ordered",
  Subscriptions: "What customers have",
  Audit: "Who did what",
  Tools: "Checks of addresses, the rules of countries, and what a sandbox needs besides",
  Tokens: "Access tokens for applications",
}

const TOKEN = {
  operationId: "createToken",
  description: "For programs that want tokens; every call takes the key itself as well.",
  summary: "An access token for an application's key (OAuth 2.0, client credentials)",
  tags: ["Tokens"],
  security: [],
  requestBody: {
    required: true,
    content: {
      "application/x-www-form-urlencoded": {
        schema: {
          type: "object",
          required: ["grant_type", "client_secret"],
          properties: {
            grant_type: { const: "client_credentials" },
            client_id: { type: "string", description: "The key's ID; may be left out" },
            client_secret: { type: "string", description: "The key" },
          },
        },
      },
    },
  },
  responses: {
    200: {
      description: "The token, and for how many seconds it is good",
      content: {
        "application/json": { schema: textsAnd({ expires_in: { type: "integer" } }, "token_type", "access_token") },
      },
    },
    400: refusedToken("unsupported_grant_type, invalid_request"),
    401: refusedToken("invalid_client"),
    429: refusedToken("temporarily_unavailable: try again after the time given in Retry-After"),
  },
}

function refusedToken(description: string) {
  return { description, content: { "application/json": { schema: textsAnd({}, "error", "error_description") } } }
}

function textsAnd(others: Record<string, object>, ...texts: string[]) {
  const properties = { ...Object.fromEntries(texts.map((name) => [name, { type: "string" }])), ...others }
  return { type: "object", required: Object.keys(properties), properties }
}

const ABOUT =
  "Paths, property names and enum values are known in any letter case, nulls and absent properties are the same; what is not described is refused by its name. MS-RequestId (a GUID) makes POST and PATCH idempotent for a day. Errors carry a numeric `code` and a `description`."

const RENDERED = { target: "draft-2020-12", io: "input", unrepresentable: "any" } as const

const ERROR = {
  type: "object",
  required: ["code", "description"],
  properties: {
    code: { type: "integer" },
    description: { type: "string" },
    source: { type: "string" },
    data: { type: "array", items: { type: "string" }, description: "What is wrong, field by field" },
    actId: { type: "string", description: "Where it is not known whether an act was done: what to ask /v1/acts for" },
  },
}

function operation(endpoint: Endpoint) {
  const { summary, description, tag, ours, answer, body, example, readOver } = endpoint
  return {
    operationId: operationIdOf(endpoint),
    summary: ours ? `${summary} (beyond Microsoft's API)` : summary,
    description: [description, whoMay(endpoint)].filter(Boolean).join(" "),
    tags: [tag],
    parameters: [...parameters(endpoint, "params"), ...parameters(endpoint, "query"), ...headers(endpoint)],
    requestBody: body && {
      description:
        readOver &&
        Object.entries(readOver)
          .map(([name, why]) => `${name} is ignored: ${why}.`)
          .join("\n\n"),
      required: true,
      content: { "application/json": { schema: schemaOf(body), example } },
    },
    responses: {
      [answer.status]: {
        description: answer.description,
        content: answer.schema && { "application/json": { schema: schemaOf(answer.schema), example: answer.example } },
      },
      ...errorResponses(everyError(endpoint)),
    },
  }
}

/** Who may call it, by what its use-case needs. */
function whoMay({ usecase }: Endpoint): string {
  const reasons = reasonsToRefuse(usecase.needs)
  return reasons.length > 0 ? reasons.map((because) => ONLY[because]).join(" ") : "For every agent and application."
}

const ONLY: Record<Because, string> = {
  role: "Admin agents and sales agents only.",
  admin_agent: "Admin agents only.",
  global_admin: "Global admins only.",
  app_only: "Not for an application alone.",
  reseller: "Not for an indirect reseller.",
}

function parameters(endpoint: Endpoint, part: "params" | "query") {
  const rendered = endpoint[part] && schemaOf(endpoint[part])
  return Object.entries(rendered?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: part === "params" ? "path" : "query",
    required: part === "params" || (rendered?.required?.includes(name) ?? false),
    description: (schema as { description?: string }).description,
    schema,
  }))
}

function headers({ method, query, fields = {} }: Endpoint) {
  const header = (name: string, description: string, format?: string) => ({
    ...{ name, in: "header", required: false, description, schema: { type: "string", format } },
  })
  return [
    ...(method === "post" || method === "patch"
      ? [header("MS-RequestId", "The same call again gets the same answer", "uuid")]
      : []),
    ...(Object.values(fields).includes("If-Match")
      ? [
          header(
            "If-Match",
            "The resource's attributes.etag as it was read; where it changed since, the call is refused",
          ),
        ]
      : []),
    ...(query?.shape.seekOperation
      ? [header("MS-ContinuationToken", "The page from which Next, Previous and PageIndex are seen, by its token")]
      : []),
  ]
}

/** What any call may be answered with, and what follows from what its use-case needs and from what it is sent. */
function everyError({ method, usecase, errors = [] }: Endpoint): ErrorCode[] {
  const forbidden = reasonsToRefuse(usecase.needs).map((because) => FORBIDDEN[because])
  const ofActs: ErrorCode[] = method === "get" || method === "head" ? [] : [800002, 409, 504]
  return [...new Set([...errors, ...forbidden, ...ofActs, 400, 900420, 415, 429, 500, 503] as const)]
}

function errorResponses(codes: readonly ErrorCode[]) {
  const statuses = [...new Set(codes.map((code) => STATUS_OF[code]))]
  return Object.fromEntries(
    statuses.map((status) => {
      const those = codes.filter((code) => STATUS_OF[code] === status)
      const answer = {
        description: those.map((code) => `${code}: ${en.api[code]}`).join("\n\n"),
        content: {
          "application/json": {
            schema: { $ref: `${COMPONENTS}Error` },
            examples: Object.fromEntries(those.map((code) => [code, { value: { code, description: en.api[code] } }])),
          },
        },
      }
      return [status, answer]
    }),
  )
}

type Rendered = { $ref?: string; $schema?: unknown; properties?: Record<string, unknown>; required?: string[] }

/** A schema as JSON Schema, which OpenAPI 3.1 takes as it is; one with a name is referred to by it. */
function schemaOf(schema: z.ZodType): Rendered {
  const id = z.globalRegistry.get(schema)?.id
  if (id) return { $ref: `${COMPONENTS}${id}` }
  const { $schema: _, $defs: __, ...rendered } = z.toJSONSchema(schema, RENDERED)
  return JSON.parse(JSON.stringify(rendered).replaceAll("#/$defs/", COMPONENTS))
}

function named([id, schema]: [string, object]) {
  const { $schema: _, $id: __, ...rest } = schema as Rendered & { $id?: string }
  return [id, rest] as const
}
