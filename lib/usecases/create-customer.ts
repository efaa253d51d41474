import "server-only"
import { randomUUID } from "node:crypto"
import { z } from "zod"
import { newOneTimePassword } from "@/lib/auth/one-time-password"
import { isResellerOf } from "@/lib/db/across-partners"
import { getCustomer, insertCustomer } from "@/lib/db/customers"
import { EMPTY_DRAFT, readNewCustomer } from "@/lib/domain/draft"
import { guid } from "@/lib/domain/fields"
import { Refused } from "@/lib/domain/refusal"
import { sentText } from "@/lib/domain/text/limits"
import { optionalLine } from "@/lib/domain/text/line"
import { command } from "./door/command"

const text = sentText.default("")

/**
 * A program creates a customer: company and contact by the rules of the wizard, without an acceptance. The one-time
 * password is given once and not kept. `resellerId` is the indirect reseller of an indirect provider's customer.
 */
export const createCustomer = command({
  needs: "customer.create",
  input: z.object({
    companyName: text,
    domain: text,
    country: text,
    addressLine1: text,
    addressLine2: text,
    city: text,
    state: text,
    postalCode: text,
    registrationNumber: text,
    contact: z.object({ firstName: text, lastName: text, email: text, phone: text }),
    culture: optionalLine({ tooLong: "textTooLong", max: 20 }),
    language: optionalLine({ tooLong: "textTooLong", max: 20 }),
    resellerId: guid.nullish(),
  }),
  async run({ resellerId, culture, language, ...typed }, { actor, scope, now, today }) {
    const read = readNewCustomer({ ...EMPTY_DRAFT, ...typed }, { today, partner: actor.partner, anyPhone: true })
    if ("problems" in read) throw new Refused({ kind: "invalid", problems: read.problems })
    if (resellerId && !(await isResellerOf(scope, resellerId)))
      throw new Refused({ kind: "invalid", problems: { resellerId: { key: "resellerUnknown" } } })

    const id = randomUUID()
    const adminUserName = `admin@${read.customer.domain}`
    const more = { culture: culture ?? null, language: language ?? null, resellerId: resellerId ?? null }
    await insertCustomer(scope, {
      ...{ id, customer: read.customer, agentId: actor.agentId, draftId: null, adminUserName, now },
      ...more,
    })
    const customer = await getCustomer(scope, id)
    return { customer, adminUserName, oneTimePassword: newOneTimePassword() }
  },
  logs: (_, { customer }) => [
    { customerId: customer.id, activity: { action: "customer-created", withConfirmation: false, items: 0 } },
  ],
})
