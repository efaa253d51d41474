import { parseArgs } from "node:util"
import { z } from "zod"
import { newOneTimePassword } from "@/lib/auth/one-time-password"
import { hashPassword } from "@/lib/auth/password"
import { insertPartner } from "@/lib/db/installation"
import { inTransaction, isTaken } from "@/lib/db/transaction"
import { emailAddress } from "@/lib/domain/fields"
import { CLOUDS, ENVIRONMENTS, PARTNER_TYPES } from "@/lib/domain/partner"
import { TimeZone } from "@/lib/domain/time-zone"

/** Creates a partner and its first global admin on the database that DATABASE_URL names, and prints the admin's password once. */
const Options = z.object({
  name: z.string().min(1),
  domain: z.string().regex(/^[^\s@]+\.[^\s@]+$/),
  "time-zone": TimeZone,
  "admin-name": z.string().min(1),
  "admin-email": emailAddress.transform((email) => email.toLowerCase()),
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

const names = Object.keys(Options.shape)
const typed = readArguments()
const options = Options.safeParse(typed)
if (!options.success) {
  const wrong = options.error.issues.map((issue) => `--${issue.path.join(".")}`)
  fail(`Missing or not as expected: ${[...new Set(wrong)].join(", ")}`)
}

if (options.data.type === "indirect_reseller" && !options.data.provider)
  fail("An indirect reseller needs its --provider")

const { name, domain, type, cloud, environment, provider, ...rest } = options.data
const password = newOneTimePassword()
const admin = { name: rest["admin-name"], email: rest["admin-email"], passwordHash: await hashPassword(password) }
const partner = {
  name,
  domain,
  type,
  cloud,
  environment,
  timeZone: rest["time-zone"],
  providerId: provider ?? null,
  entraTenantId: rest["entra-tenant"] ?? null,
}
const id = await inTransaction((db) => insertPartner(db, partner, admin)).catch((error: unknown) => {
  if (isTaken(error))
    return fail(`Somebody signs in with ${admin.email} already, or the Entra tenant is another partner's`)
  throw error
})
console.log(
  `${name} is created, with the id ${id}.\n${admin.email} signs in with ${password} and adds the other agents under Settings.`,
)
process.exit(0)

function readArguments() {
  try {
    return parseArgs({ options: Object.fromEntries(names.map((option) => [option, { type: "string" as const }])) })
      .values
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

function fail(why: string): never {
  console.error(`${why}\n\n${USAGE}`)
  process.exit(1)
}
