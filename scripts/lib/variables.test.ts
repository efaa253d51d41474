import { expect, test } from "vitest"
import { doubtOfProxies, needSound } from "./variables.mjs"

const DATABASE_URL = "postgresql://concord@localhost/concord"

test.each([
  ["nothing", {}],
  ["what .env.example has as it is", { TRUSTED_PROXIES: "0", LOG_LEVEL: "info", OPERATOR_PORT: "9464", PORT: "3000" }],
  ["an installation", { DATABASE_URL, AUTH_SECRET: "a".repeat(44), AUTH_URL: "https://portal.example.com" }],
])("%s is sound", (_, env) => {
  needSound(env)
})

test.each<[Record<string, string>, string]>([
  ...["one", "-1", "1.5", "1e2", "", " "].map((TRUSTED_PROXIES): [Record<string, string>, string] => [
    { TRUSTED_PROXIES },
    `TRUSTED_PROXIES is "${TRUSTED_PROXIES}": it must be a whole number, 0 or above.`,
  ]),
  [{ DATABASE_CONNECTIONS: "0" }, 'DATABASE_CONNECTIONS is "0": it must be a whole number above 0.'],
  [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud": it must be one of debug, info, warn, error.'],
  [{ AUTH_URL: "portal" }, 'AUTH_URL is "portal": it must be the address that agents type'],
  [{ AUTH_SECRET: "abc" }, "AUTH_SECRET is too short"],
  [{ AUTH_MICROSOFT_ENTRA_ID_ID: "x" }, "lacks AUTH_MICROSOFT_ENTRA_ID_SECRET and AUTH_MICROSOFT_ENTRA_ID_ISSUER."],
  [{ OPERATOR_PORT: "3000" }, "OPERATOR_PORT and PORT are both 3000"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL is no address of a PostgreSQL database"],
  [{ DATABASE_OWNER_URL: DATABASE_URL }, "DATABASE_OWNER_URL is given without DATABASE_URL"],
])("%o is not", (env, failure) => {
  expect(() => needSound(env)).toThrow(failure)
})

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ TRUSTED_PROXIES: "1" }, false],
  [{ AUTH_URL: "http://localhost:3000" }, false],
  [{ AUTH_URL: "http://portal.example.com" }, false],
  [{ AUTH_URL: "https://portal.example.com" }, true],
  [{ AUTH_URL: "https://10.0.0.7/" }, true],
  [{ AUTH_URL: "https://portal.example.com", TRUSTED_PROXIES: "0" }, false],
  [{ AUTH_URL: "https://portal.example.com", TRUSTED_PROXIES: "2" }, false],
])("whether %o is told to lack TRUSTED_PROXIES: %s", (env, isTold) => {
  needSound(env)
  const doubt = doubtOfProxies(env)
  if (isTold) expect(doubt).toMatch(/AUTH_URL is https.*TRUSTED_PROXIES is not set/)
  else expect(doubt).toBeNull()
})
