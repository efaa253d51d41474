import "server-only"
import { z } from "zod"
import { listDrafts as read } from "@/lib/db/drafts"
import { query } from "./door/query"

/** The partner's unfinished new customers, the last touched first. */
export const listDrafts = query({
  needs: "customer.create",
  input: z.object({}),
  run: (_, { scope }) => read(scope),
})
