import { z } from "zod"
import { emailAddress, foldedEmail } from "./text/email-address"
import { foldedExactly } from "./text/fold"
import { properName } from "./text/line"
import { foldedPhone, phoneNumber } from "./text/phone-number"

/** The person of the customer who accepted the agreement. One character is a name (王); the phone is optional. (decisions.md, "The confirmation") */
export type Signatory = z.output<typeof Signatory>
export const Signatory = z.object({
  firstName: properName({ required: "firstNameRequired", tooLong: "firstNameTooLong", max: 50 }),
  lastName: properName({ required: "lastNameRequired", tooLong: "lastNameTooLong", max: 50 }),
  email: emailAddress,
  phone: phoneNumber,
})

/**
 * Whether two records name the same person in every particular, letter case included; no phone is the same as an empty
 * one. What nobody sees, and the ways to write one character, make no other person.
 */
export function isSameSignatory(one: SignatoryRecord, other: SignatoryRecord): boolean {
  return (
    foldedExactly(one.firstName) === foldedExactly(other.firstName) &&
    foldedExactly(one.lastName) === foldedExactly(other.lastName) &&
    foldedEmail(one.email) === foldedEmail(other.email) &&
    foldedPhone(one.phone ?? "") === foldedPhone(other.phone ?? "")
  )
}

type SignatoryRecord = { firstName: string; lastName: string; email: string; phone?: string | null | undefined }
