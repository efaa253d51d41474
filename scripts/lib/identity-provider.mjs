import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { createInterface } from "node:readline"
import { Failure } from "./failure.mjs"
import { inProject, root } from "./place.mjs"

/**
 * Starts the identity provider that stands in for Microsoft Entra ID in the browser tests.
 * @param {import("./lifetime.mjs").Life} life
 * @returns {Promise<Record<string, string>>} the environment with which the portal offers to sign in there
 */
export async function startIdentityProvider(life) {
  const script = inProject("tests", "browser", "oidc-provider.ts")
  if (!existsSync(script)) return {}
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  })
  life.atEnd(() => child.kill("SIGTERM"))

  for await (const line of createInterface({ input: child.stdout })) {
    const { issuer, caFile, clientId, clientSecret } = JSON.parse(line)
    return {
      AUTH_MICROSOFT_ENTRA_ID_ID: clientId,
      AUTH_MICROSOFT_ENTRA_ID_SECRET: clientSecret,
      AUTH_MICROSOFT_ENTRA_ID_ISSUER: issuer,
      NODE_EXTRA_CA_CERTS: caFile,
    }
  }
  throw new Failure("The identity provider of the browser tests ended before it was ready.")
}
