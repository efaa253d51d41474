import { z } from "zod"
import { CHANNELS } from "@/lib/domain/confirmation"
import { MEANS } from "@/lib/domain/means"
import { ROLES } from "@/lib/domain/role"

/** What the link of a confirmation says. It was true when it was made, so that it is read more strictly than it need be. */
export const CertifiedConfirmation = z.object({
  id: z.string(),
  partnerName: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  customerDomain: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  acceptedOn: z.string(),
  templateId: z.string(),
  version: z.string(),
  agreementLink: z.string(),
  country: z.string(),
  language: z.string(),
  channel: z.enum(CHANNELS),
  means: z.enum(MEANS).optional(),
  note: z.string().optional(),
  reason: z.string().optional(),
  agentName: z.string(),
  agentRoles: z
    .string()
    .transform((roles) => roles.split(" ").filter(Boolean))
    .pipe(z.array(z.enum(ROLES))),
  recordedAt: z.coerce.date(),
})

/** What the link of a file says that is attached to it. */
export const CertifiedEvidence = z.object({ fileName: z.string(), sha256: z.string() })

/** What the link of its withdrawal says. */
export const CertifiedWithdrawal = z.object({
  reason: z.string(),
  agentName: z.string(),
  withdrawnAt: z.coerce.date(),
})
