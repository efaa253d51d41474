import "server-only"
import { z } from "zod"
import { newTimeCodeOffer } from "@/lib/auth/factor/time-code-offer"
import { query } from "./door/query"

/** A new secret for the agent's authenticator app, as text and as a QR code. Nothing is kept until a code of it is shown. */
export const offerTimeCodes = query({
  needs: "factor.add",
  wantsProof: true,
  input: z.object({}),
  run: async (_, { actor, now }) => newTimeCodeOffer(actor, now),
})
