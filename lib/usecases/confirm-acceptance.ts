import "server-only"
import { z } from "zod"
import { agreementTextInForce } from "@/lib/db/agreements"
import { findNewestConfirmation, insertConfirmation } from "@/lib/db/confirmations"
import { lockCustomer } from "@/lib/db/customers"
import { CHANNELS, readAcceptance, refusalToConfirm, withReasonOfSamePerson } from "@/lib/domain/confirmation"
import { guid } from "@/lib/domain/fields"
import { Refused, refuseIf } from "@/lib/domain/refusal"
import { readSentAcceptance } from "@/lib/domain/sent-acceptance"
import { word } from "@/lib/domain/text/word"
import { command } from "./door/command"

/**
 * An agent confirms that one of the partner's customers has accepted the agreement in force.
 * `basedOn` is the newest confirmation that the form knew of (null for none): a form that is behind is refused as stale.
 * Without it, as the API calls, nothing is compared. What only programs say, the date of the wire and the template, is in `sent`.
 */
export const confirmAcceptance = command({
  needs: "acceptance.confirm",
  // The acceptance itself is read by its own rules, which need the customer's country: all that is wrong is told at once.
  input: z.looseObject({
    customerId: guid,
    channel: z.enum(CHANNELS),
    basedOn: guid.nullish(),
    sent: z.object({ dateAgreed: word, templateId: word, type: word.optional() }).optional(),
  }),
  async run({ customerId, channel, basedOn, sent, ...typed }, { actor, scope, now, today }) {
    const customer = await lockCustomer(scope, customerId)
    const newest = await findNewestConfirmation(scope, customerId)
    const { country } = customer
    const setting = { today, country, now, timeZone: actor.timeZone }
    const read = sent
      ? readSentAcceptance(typed, sent, setting)
      : { ...readAcceptance(typed, setting), dateAgreed: null }
    if ("problems" in read) throw new Refused({ kind: "invalid", problems: read.problems })
    if (basedOn !== undefined && basedOn !== (newest?.id ?? null)) throw new Refused({ kind: "stale" })
    refuseIf(
      refusalToConfirm(read.value, {
        today,
        cloud: actor.partner.cloud,
        country,
        newest,
        anyPhone: sent !== undefined,
      }),
    )

    const acceptance = withReasonOfSamePerson(read.value, newest)
    const { dateAgreed } = read
    const text = await agreementTextInForce(scope.db, country, acceptance.acceptedOn)
    const id = await insertConfirmation(scope, {
      customerId,
      country,
      acceptance,
      dateAgreed,
      text,
      channel,
      by: actor,
      now,
    })
    return { id, acceptance: { ...acceptance, dateAgreed }, text, agent: { id: actor.agentId } }
  },
  logs: ({ customerId, channel }, { acceptance: { firstName, lastName, acceptedOn, reason } }) => [
    {
      customerId,
      activity: { action: "confirmation-recorded", signatory: { firstName, lastName }, acceptedOn, channel, reason },
    },
  ],
})
