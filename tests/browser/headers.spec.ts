import { OwnServer } from "@/tests/server/own-server"
import { send } from "./actions"
import { actionNamed } from "./session"
import { TANIA } from "./steps"
import { expect, test } from "./world"

test("pages run scripts by the nonce of their answer alone, in no frame, and tell other hosts nothing", async ({
  page,
  signIn,
  world,
}) => {
  await signIn()
  const { page: address } = await world.customer({ confirmedBy: TANIA })
  const nonces = new Set<string>()
  for (const path of [address, address, "/sign-in"]) {
    const headers = (await page.request.get(path)).headers()
    const policy = headers["content-security-policy"] ?? ""
    const [, nonce = ""] = /script-src 'self' 'nonce-([^']{20,})' 'strict-dynamic'(;|$)/.exec(policy) ?? []
    nonces.add(nonce)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    })
  }
  expect(nonces.size).toBe(3)
  expect(nonces).not.toContain("")
})

test("a script that was put into a page does not run", async ({ page, signIn, complaints }) => {
  await signIn()
  await page.evaluate(() => {
    document.body.innerHTML += "<img src=/none onerror='window.wasRun = true'>"
  })
  await expect
    .poll(() => complaints.filter((complaint) => complaint.includes("Content Security Policy")).length)
    .toBeGreaterThan(0)
  expect(await page.evaluate(() => "wasRun" in window)).toBe(false)
  complaints.length = 0
})

test("where the portal is reached by https, browsers are told to come no other way, and cookies travel no other way", async ({
  world,
}) => {
  const env = { DATABASE_URL: process.env.PORTAL_DATABASE_URL ?? "", AUTH_SECRET: "only for tests" }
  const portal = await OwnServer.start({ ...env, AUTH_URL: "https://portal.example" }, process.env.PORTAL_BUILD)
  const { email } = await world.agent()
  const typed = ["/", { email, password: "concord-demo" }]
  const page = new URL("/sign-in", portal.address)
  const signIn = await send(actionNamed("signInByPassword"), page, "", typed)
  expect(signIn.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains")
  const form = new FormData()
  form.set("language", "en")
  const chosen = await send(actionNamed("chooseLanguage"), page, "", [form])
  const set = [...signIn.headers.getSetCookie(), ...chosen.headers.getSetCookie()]
  // One that is taken away carries nothing.
  const cookies = set.filter((cookie) => !/^[\w-]+=;/.test(cookie))
  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual(
    expect.arrayContaining(["__Secure-authjs.session-token", "language"]),
  )
  for (const cookie of cookies) expect(cookie).toMatch(/^(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=lax)/i)
  await portal.stop()
})

test("answers of the API may load nothing", async ({ request }) => {
  const answer = await request.get("/v1/customers")
  expect(answer.headers()["content-security-policy"]).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
})

test("the developers' page loads from its own host alone, by as whole a policy as the others, and works", async ({
  page,
}) => {
  const directives = async (path: string) => {
    const policy = (await page.request.get(path)).headers()["content-security-policy"] ?? ""
    return policy.split("; ").map((directive) => directive.split(" ")[0])
  }
  expect(await directives("/developers")).toEqual(expect.arrayContaining(await directives("/sign-in")))
  await page.goto("/developers")
  await expect(page.getByText("/customers/{customerId}/agreements").first()).toBeVisible()
})
