import { parseArgs } from "node:util"
import { z } from "zod"
import { newOneTimePassword } from "@/lib/auth/one-time-password"
import { hashPassword } from "@/lib/auth/password"
import { isTaken } from "@/lib/db/busy"
import { findPartnerType, insertPartner } from "@/lib/db/installation"
import { ofEveryPartner } from "@/lib/db/transaction"
import { CLOUDS, ENVIRONMENTS, PARTNER_TYPES } from "@/lib/domain/partner"
import { signInAddress } from "@/lib/domain/text/email-address"
import { isHost } from "@/lib/domain/text/host"
import { properName } from "@/lib/domain/text/line"
import { TimeZone } from "@/lib/domain/time-zone"
import { Failure } from "./lib/failure.mjs"
import { lifetime } from "./lib/lifetime.mjs"

const Options = z.object({
  name: properName({ required: "companyNameRequired", tooLong: "companyNameTooLong", max: 255 }),
  domain: z.string().refine(isHost),
  "time-zone": TimeZone,
  "admin-name": properName({ required: "agentNameRequired", tooLong: "agentNameTooLong", max: 100 }),
  "admin-email": signInAddress,
  type: z.enum(PARTNER_TYPES).default("direct_bill"),
  cloud: z.enum(CLOUDS).default("public"),
  environment: z.enum(ENVIRONMENTS).default("production"),
  provider: z.guid().optional(),
  "entra-tenant": z.guid().optional(),
})

const USAGE = `npm run create-partner -- --name "Northwind Cloud" --domain northwind.com --time-zone Asia/Taipei \\
  --admin-name "Ada Byron" --admin-email ada@northwind.com
  [--type ${PARTNER_TYPES.join("|")}] [--cloud ${CLOUDS.join("|")}] [--environment ${ENVIRONMENTS.join("|")}]
  [--provider <id of the reseller's provider>] [--entra-tenant <tenant id>]`

// Creates a partner and its first global admin, and prints the admin's password, once.
await lifetime(async () => {
  const { name, domain, type, cloud, environment, provider, ...rest } = options()
  const password = newOneTimePassword()
  const admin = { name: rest["admin-name"], email: rest["admin-email"], passwordHash: await hashPassword(password) }
  const partner = {
    ...{ name, domain, type, cloud, environment, timeZone: rest["time-zone"] },
    providerId: provider ?? null,
    entraTenantId: rest["entra-tenant"] ?? null,
  }
  const id = await ofEveryPartner(async (db) => {
    if (provider && (await findPartnerType(db, provider)) !== "indirect_provider")
      throw new Failure(`--provider ${provider} is no indirect provider of this installation.`)
    return insertPartner(db, partner, admin, new Date())
  }).catch((error: unknown) => {
    if (!isTaken(error)) throw error
    throw new Failure(`Somebody signs in with ${admin.email} already, or the Entra tenant is another partner's.`)
  })
  console.log(`${name} is created, with the id ${id}.`)
  console.log(`${admin.email} signs in with ${password} and adds the other agents under Settings.`)
})

function options() {
  const read = Options.safeParse(typed())
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `--${issue.path.join(".")}`)
    throw new Failure(`Missing or not as expected: ${[...new Set(wrong)].join(", ")}`, USAGE)
  }
  if ((read.data.type === "indirect_reseller") !== (read.data.provider !== undefined))
    throw new Failure("An indirect reseller needs its --provider, and nobody else has one.", USAGE)
  return read.data
}

function typed() {
  const names = Object.keys(Options.shape)
  try {
    return parseArgs({ options: Object.fromEntries(names.map((option) => [option, { type: "string" as const }])) })
      .values
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), USAGE)
  }
}
