import { z } from "zod"
import { emailAddress, line, optionalLine } from "./fields"

/** The person of the customer who accepted the agreement. One character is a name (王); the phone is optional. (decisions.md, "The confirmation") */
export type Signatory = z.output<typeof Signatory>
export const Signatory = z.object({
  firstName: line({ required: "firstNameRequired", tooLong: "firstNameTooLong", max: 50 }),
  lastName: line({ required: "lastNameRequired", tooLong: "lastNameTooLong", max: 50 }),
  email: emailAddress,
  phone: optionalLine({ tooLong: "phoneTooLong", max: 50 }),
})

/** Whether two records name the same person in every particular, letter case included; no phone is the same as an empty one. */
export function isSameSignatory(one: SignatoryRecord, other: SignatoryRecord): boolean {
  return (
    one.firstName === other.firstName &&
    one.lastName === other.lastName &&
    one.email === other.email &&
    (one.phone || null) === (other.phone || null)
  )
}

type SignatoryRecord = { firstName: string; lastName: string; email: string; phone?: string | null | undefined }
