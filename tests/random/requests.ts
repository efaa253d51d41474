import { METHODS } from "node:http"
import fc from "fast-check"
import type { Sent } from "@/tests/server/raw"
import { mutated, strangeText, strangeValue } from "./strange"

/** What a request is made strange with, besides what nobody thought of. */
type Known = {
  /** Addresses that lead somewhere: pages, downloads, endpoints. */
  paths: readonly string[]
  /** Ids of server actions. */
  actions: readonly string[]
  /** Cookies of somebody who is signed in. */
  cookies: string
  /** What a page of the portal says it is of: "http://portal.example". */
  origin: string
}

/** Headers that something in front of, in or behind the pages reads. */
const HEADERS = [
  ...["Cookie", "Origin", "Referer", "Host", "Authorization", "User-Agent", "Content-Type", "Content-Encoding"],
  ...[
    "Accept",
    "Accept-Language",
    "Accept-Encoding",
    "Range",
    "If-None-Match",
    "If-Modified-Since",
    "Expect",
    "Upgrade",
  ],
  ...[
    "Next-Action",
    "Next-Router-State-Tree",
    "Next-Router-Prefetch",
    "Next-Router-Segment-Prefetch",
    "Next-Url",
    "RSC",
  ],
  ...[
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Forwarded-For",
    "X-Action-Forwarded",
    "X-Matched-Path",
    "Next-Resume",
  ],
  ...[
    "X-Middleware-Subrequest",
    "X-Middleware-Rewrite",
    "X-Nextjs-Data",
    "X-Now-Route-Matches",
    "X-Prerender-Revalidate",
  ],
  ...["Sec-Fetch-Site", "Sec-Fetch-Dest", "Traceparent", "X-Http-Method-Override", "X-Concord-Page", "Purpose"],
  ...["MS-RequestId", "MS-CorrelationId", "X-Locale", "If-Match", "Content-Security-Policy", "X-Auth-Return-Redirect"],
]
const KNOWN_VALUES = [
  ...[
    "",
    "1",
    "0",
    "true",
    "null",
    "*",
    "%",
    "%E0%A4%A",
    "[]",
    "%5B%22%22%5D",
    "{}",
    "[[[[",
    "gzip",
    "websocket",
    "h2c",
  ],
  ...["100-continue", "bytes=0-", "bytes=9-1", "http://evil.example", "//evil.example", "https", "evil.example:99999"],
  ...["text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"],
  ...[
    "application/json",
    "Bearer x",
    "Basic eDp5",
    "Basic AAAA",
    "authjs.session-token=x; language=en",
    "language=%E0%A4%A",
  ],
  ...[
    "authjs.callback-url=%",
    "authjs.callback-url=javascript%3A1",
    "authjs.session-token.0=x",
    "=; ;;=",
    "a".repeat(7_000),
  ],
  ...["__Secure-authjs.callback-url=x", "en-XX-x;q=a", "xx", "zh-TW", "document", "middleware:middleware:middleware"],
]
const QUERIES = [
  "callbackUrl",
  "error",
  "code",
  "state",
  "url",
  "w",
  "q",
  "returnTo",
  "search",
  "status",
  "_rsc",
  "__proto__",
]
const OTHER_PATHS = [
  ...[
    "/api/auth",
    "/api/auth/csrf",
    "/api/auth/session",
    "/api/auth/providers",
    "/api/auth/signin",
    "/api/auth/signout",
  ],
  ...["/api/auth/signin/credentials", "/api/auth/signin/microsoft-entra-id", "/api/auth/callback/credentials"],
  ...["/api/auth/callback/microsoft-entra-id", "/api/auth/error", "/api/auth/verify-request", "/api/auth/none"],
  ...[
    "/_next/image",
    "/_next/static/none",
    "/_next/static/../x",
    "/_next/static/chunks/%2e%2e",
    "/_next/data/x/y.json",
  ],
  ...[
    "/_next/hmr",
    "/_next",
    "/favicon.ico",
    "/icon.svg",
    "/_error",
    "/404",
    "/500",
    "/_not-found",
    "/index",
    "//x",
    "/\\x",
  ],
  ...[
    "/./../x",
    "/customers/",
    "*",
    "none",
    "http://evil.example/",
    "https://evil.example/customers",
    "http:///",
    "/%",
    "/%00",
  ],
  ...[
    "/%2F%2Fevil.example",
    "//evil.example/%2e%2e",
    "/oauth2/token",
    "/openapi.json",
    "/developers/look.js",
    "/developers/x",
  ],
]
const KNOWN_BODIES = [
  ...[
    '["$@1"]',
    '["$K1"]',
    '["$T"]',
    '["$F1"]',
    '["$0"]',
    '"$0"',
    "{}",
    "[]",
    "null",
    "[[[[[[",
    "csrfToken=x&email=a&password=b",
  ],
  ...["--x\r\n", "--x--\r\n", "grant_type=client_credentials&client_secret=%00&client_id=%"],
  '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="0"; filename="f"\r\n\r\n["$K1"]\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_x"\r\n\r\n\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n',
]

/** Bytes as a header or a first line can carry them: nothing that would end the line. */
const inLine = (text: string) => Buffer.from(text.replace(/[\r\n\0]/g, "?")).toString("latin1")
const value = fc
  .oneof(
    fc.constantFrom(...KNOWN_VALUES),
    strangeText.map((text) => text.slice(0, 300)),
  )
  .map(inLine)
const escaped = strangeText.map((text) => encodeURIComponent(text.toWellFormed()))

/** Requests to any address, by any method, with any headers and any body. Some of them come from a page of ours, and from somebody who is signed in. */
export function strangeRequests({ paths, actions, cookies, origin }: Known): fc.Arbitrary<Sent> {
  const path = fc.oneof(
    { arbitrary: fc.constantFrom(...paths), weight: 4 },
    { arbitrary: fc.constantFrom(...OTHER_PATHS), weight: 3 },
    escaped.map((text) => `/${text}`),
    strangeText.map((text) => `/${text.replace(/\s/g, "")}`),
  )
  const query = fc.array(fc.tuple(fc.constantFrom(...QUERIES), fc.oneof(escaped, fc.constantFrom(...KNOWN_VALUES))), {
    maxLength: 3,
  })
  const method = fc.oneof(
    { arbitrary: fc.constantFrom("GET", "POST"), weight: 5 },
    fc.constantFrom(...METHODS.filter((each) => each !== "CONNECT"), "MADEUP", "get"),
  )
  const body = fc.oneof(
    fc.constantFrom(undefined, ...KNOWN_BODIES),
    mutated(["/", { email: "a\u0000@contoso.example", password: "x" }]).map((sent) => JSON.stringify(sent) ?? ""),
    strangeValue.map((sent) => JSON.stringify([sent])),
    strangeText,
  )
  return fc
    .record({
      ...{ method, path, query, body },
      headers: fc.array(fc.tuple(fc.constantFrom(...HEADERS), value), { maxLength: 3 }),
      action: fc.option(fc.constantFrom(...actions)),
      isOurs: fc.boolean(),
      isSignedIn: fc.boolean(),
    })
    .map((made) => {
      const search = made.query.map(([name, said]) => `${name}=${said.replace(/\s/g, "+")}`).join("&")
      return {
        method: made.method,
        path: inLine(`${made.path}${search && `?${search}`}`),
        headers: [
          ...(made.isSignedIn ? ([["Cookie", cookies]] as [string, string][]) : []),
          ...(made.isOurs ? ([["Origin", origin]] as [string, string][]) : []),
          ...(made.action ? ([["Next-Action", made.action]] as [string, string][]) : []),
          ...made.headers,
        ],
        ...(made.body !== undefined && { body: made.body }),
      }
    })
}
