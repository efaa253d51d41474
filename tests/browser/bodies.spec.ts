import { request } from "node:http"
import { expect, test } from "./world"

/** Says that so many bytes come, or (null) does not say how many, and sends none: the answer does not wait for them. */
function announce(path: string, size: number | null): Promise<number | undefined> {
  const headers = size === null ? { "Transfer-Encoding": "chunked" } : { "Content-Length": size }
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, process.env.BASE_URL), { method: "POST", headers }, (answer) => {
      resolve(answer.statusCode)
      asked.destroy()
    })
    asked.on("error", reject)
    asked.flushHeaders()
  })
}

test("what is too large for a page, or does not say how large it is, is answered before it is read", async () => {
  expect([
    await announce("/api/auth/callback/credentials", 65_537),
    await announce("/api/auth/callback/credentials", null),
    await announce("/sign-in", 1_048_577),
    await announce("/sign-in", null),
  ]).toEqual([413, 411, 413, 411])
})
