import { request } from "node:http"
import { actionNamed } from "./session"
import { expect, test } from "./world"

type Sent = { path?: string; headers?: Record<string, string | number>; body?: string; says?: number }

/** Sends a body in pieces, or (`says`) announces one of so many bytes and sends none: the answer does not wait for them. */
function posted({ path = "/sign-in", headers = {}, body, says }: Sent): Promise<number | undefined> {
  const origin = new URL(process.env.BASE_URL ?? "").origin
  const action = { "Next-Action": actionNamed("chooseTheme").id, Origin: origin }
  const length = says === undefined ? { "Transfer-Encoding": "chunked" } : { "Content-Length": says }
  return new Promise((resolve, reject) => {
    const all = { ...action, ...length, ...headers }
    const asked = request(new URL(path, process.env.BASE_URL), { method: "POST", headers: all }, (answer) => {
      resolve(answer.statusCode)
      asked.destroy()
    })
    asked.on("error", reject)
    asked.flushHeaders()
    if (says === undefined) asked.end(body)
  })
}

test("what is too large for a page is answered before it is read; what does not say how large it is, is counted", async () => {
  const multipart = { "Content-Type": "multipart/form-data; boundary=x" }
  const form = `--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["${"x".repeat(65_536)}"]\r\n--x--\r\n`
  expect([
    await posted({ says: 1_048_577 }),
    await posted({ body: `["${"x".repeat(1_048_576)}"]` }),
    await posted({ headers: multipart, body: form }),
    await posted({ body: '["dark"]' }),
    await posted({ path: "/api/auth/callback/microsoft-entra-id", headers: { "Next-Action": "" }, says: 1_048_577 }),
  ]).toEqual([413, 413, 413, 200, 413])
})
