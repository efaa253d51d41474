import "server-only"
import { z } from "zod"
import { updatePartner } from "@/lib/db/partners"
import { TimeZone } from "@/lib/domain/time-zone"
import { command } from "./door/command"

/** A global admin sets the partner's time zone: the day it is for agents without a zone of their own, and on the wire. */
export const changePartner = command({
  needs: "partner.manage",
  input: z.object({ timeZone: TimeZone }),
  run: ({ timeZone }, { scope }) => updatePartner(scope, { timeZone }),
  logs: ({ timeZone }) => [{ activity: { action: "partner-changed", timeZone } }],
})
