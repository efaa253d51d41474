import { Failure } from "./failure.mjs"

/** What a variable must be, if it is given. An empty one is as good as none, unless it says otherwise. */
const MUST_BE = /** @type {const} */ ([
  [
    ["API_CALLS_PER_MINUTE", "API_CALLS_PER_MINUTE_AND_KEY", "DATABASE_CONNECTIONS"],
    /^[1-9]\d{0,8}$/,
    "a whole number above 0",
  ],
  [["TRUSTED_PROXIES"], /^\d{1,3}$/, "a whole number, 0 or above"],
  [["LOG_LEVEL"], /^(debug|info|warn|error)$/, "one of debug, info, warn, error"],
  [["AUTH_URL"], /^(https?:\/\/[^/\s]+\/?)?$/, "the address that agents type, such as https://portal.example.com"],
])

const ENTRA = ["AUTH_MICROSOFT_ENTRA_ID_ID", "AUTH_MICROSOFT_ENTRA_ID_SECRET", "AUTH_MICROSOFT_ENTRA_ID_ISSUER"]

/**
 * Holds the environment against what it must be, so that nothing starts that would fail later, or believe too much.
 * @param {Record<string, string | undefined>} env
 * @throws {Failure} that names the first variable that is not so
 */
export function needSound(env) {
  for (const [names, pattern, what] of MUST_BE)
    for (const name of names)
      if (env[name] !== undefined && !pattern.test(env[name]))
        throw new Failure(`${name} is "${env[name]}": it must be ${what}.`)
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"])
    if (!/^(postgres(ql)?:\/\/.+)?$/.test(env[name] ?? ""))
      throw new Failure(`${name} is no address of a PostgreSQL database: it begins with postgresql://`)
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL)
    throw new Failure("DATABASE_OWNER_URL is given without DATABASE_URL, the same database for the role that serves.")
  if (env.AUTH_SECRET && env.AUTH_SECRET.length < 32)
    throw new Failure("AUTH_SECRET is too short to be no guess: make one with: openssl rand -base64 33")
  const missing = ENTRA.filter((name) => !env[name])
  if (missing.length > 0 && missing.length < ENTRA.length)
    throw new Failure(`Sign-in with Microsoft Entra ID lacks ${missing.join(" and ")}.`)
  if (env.OPERATOR_PORT && env.OPERATOR_PORT === (env.PORT || "3000"))
    throw new Failure(`OPERATOR_PORT and PORT are both ${env.OPERATOR_PORT}: the operator needs a port of its own.`)
}

/**
 * What to tell an operator whose portal seems to stand behind a proxy that it does not know of; sound, but hardly meant.
 * @param {Record<string, string | undefined>} env
 * @returns {string | null}
 */
export function doubtOfProxies({ AUTH_URL = "", TRUSTED_PROXIES }) {
  if (!AUTH_URL.startsWith("https:") || TRUSTED_PROXIES) return null
  return (
    "  AUTH_URL is https, so a proxy stands in front, and TRUSTED_PROXIES is not set: whoever comes by it has the proxy's\n" +
    "  address, and wrong passwords of one keep all waiting. Set it to how many proxies add to X-Forwarded-For, or to 0.\n"
  )
}
