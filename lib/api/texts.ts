import { Hono } from "hono"
import { linkOfTextToken } from "@/lib/auth/api-token"
import { errorAnswer } from "./errors"
import { answered } from "./serve"
import { speakerOf } from "./speaker"

/** Where the links to agreement texts lead, while they are good: on to the text as Microsoft publishes it. */
export const texts = new Hono()

texts.get("/v1/agreementtexts/:token", async (context) => {
  const token = new URL(context.req.url).pathname.split("/").filter(Boolean).at(-1) ?? ""
  const link = await linkOfTextToken(token, new Date())
  if (link) return context.redirect(link)
  return answered(
    context,
    errorAnswer(404, speakerOf(undefined), { description: "This link was good for five minutes. Ask for a new one." }),
  )
})
