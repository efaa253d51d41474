import fc from "fast-check"
import { CASES, SEED } from "@/tests/random/chance"
import { strangeRequests } from "@/tests/random/requests"
import { OwnServer } from "@/tests/server/own-server"
import { type Answered, exchange, written } from "@/tests/server/raw"
import { everyAction, rightArguments, send } from "./actions"
import { KNOWN } from "./microsoft-people"
import { PLACES } from "./places"
import { actionNamed, signedIn } from "./session"
import { TANIA } from "./steps"
import { expect, test } from "./world"

// Whatever a stranger sends is answered, is the sender's own mistake (4xx), and is no fault in the operator's log.

const AT_ONCE = 4
const COUNT = AT_ONCE * Math.max(12, Math.round(CASES / 160))
/** What no answer may show. */
const INSIDES = /(\n|\\n)\s+at \S+ \(|node_modules|PrismaClient|ZodError|\.tsx?:\d/
const env = () => ({ DATABASE_URL: process.env.PORTAL_DATABASE_URL ?? "", AUTH_SECRET: "only for tests" })

test("whatever arrives, on whichever path, is answered and is no fault of the portal's", async ({ world }) => {
  test.setTimeout(600_000)
  const portal = await OwnServer.start(env(), process.env.PORTAL_BUILD)
  const { email } = await world.agent({ partner: "sandbox" })
  const { host, origin } = new URL(portal.address)
  const { paths } = await (await fetch(`${origin}/openapi.json`)).json()
  const known = {
    paths: [...PLACES, "/sign-in", ...Object.keys(paths)],
    // Each wrong password is counted, and the others would have to wait.
    actions: everyAction()
      .filter(({ name }) => name !== "signInByPassword")
      .map(({ id }) => id),
    cookies: await signedIn(portal.address, email),
    origin,
  }
  const batches = fc.array(strangeRequests(known), { minLength: AT_ONCE, maxLength: AT_ONCE })
  const statuses = new Map<number | null, number>()
  const property = fc.asyncProperty(batches, async (batch) => {
    const answers = await Promise.all(batch.map((sent) => exchange(portal.address, written(sent, host))))
    answers.forEach(({ status, said }, at) => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(status, `${JSON.stringify(batch[at])}: ${said}`).toBeGreaterThan(0)
      expect(status, `${JSON.stringify(batch[at])}: ${said}`).toBeLessThan(500)
      expect(said).not.toMatch(INSIDES)
      expect(hostLedTo(said, origin)).toBe(host)
    })
  })
  await fc.assert(property, { seed: SEED, numRuns: COUNT / AT_ONCE, endOnFailure: true })
  process.stdout.write(`  ${COUNT} strange requests were answered: ${JSON.stringify(Object.fromEntries(statuses))}\n`)
  expect(await portal.asked("/ready")).toBe("200 ready")
  expect(portal.lines().filter(({ level }) => level === "error")).toEqual([])
  await portal.stop()
})

test("what is no HTTP, or no request of ours, is answered over the bare connection", async ({ world }) => {
  test.setTimeout(300_000)
  const portal = await OwnServer.start(env(), process.env.PORTAL_BUILD)
  const { host } = new URL(portal.address)
  const { email } = await world.agent({ partner: "sandbox" })
  const cookie = `Cookie: ${await signedIn(portal.address, email)}`
  const line = (first: string, ...headers: string[]) =>
    `${[first, ...headers, "Connection: close"].join("\r\n")}\r\n\r\n`
  const our = `Host: ${host}`
  const posted = ["Content-Length: 2", `Next-Action: ${actionNamed("signOut").id}`, our]
  const cases: [string, string | Buffer, number][] = [
    ["no HTTP", "hello\r\n\r\n", 400],
    ["bytes", Buffer.from([22, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3, 13, 10, 13, 10]), 400],
    ["a tunnel", line("CONNECT evil.example:443 HTTP/1.1", our), 405],
    ["TRACE", line("TRACE / HTTP/1.1", our), 405],
    ["TRACE of the API", line("TRACE /v1/customers HTTP/1.1", our), 405],
    ["a method that nobody has", line("BREW / HTTP/1.1", our), 400],
    ["no host", line("GET / HTTP/1.1"), 400],
    ["two hosts", line("GET / HTTP/1.1", our, "Host: evil.example"), 400],
    ["a host that is none", line("GET / HTTP/1.1", "Host: evil.example/path"), 400],
    ["another host's address", line("GET http://evil.example/customers HTTP/1.1", our), 400],
    ["our own address", line(`GET http://${host}/sign-in HTTP/1.1`, our), 200],
    ["our own address, of a page", line(`GET http://${host}/customers HTTP/1.1`, our), 307],
    ["two slashes", line("GET //evil.example/customers HTTP/1.1", our), 308],
    ["an address that nobody can decode", line("GET /%E0%A4%A HTTP/1.1", our), 400],
    ["a NUL in an address", line("GET /customers/%00 HTTP/1.1", our, cookie), 400],
    ["headers without end", line("GET / HTTP/1.1", our, `X-Long: ${"x".repeat(20_000)}`), 431],
    ["an expectation", line("GET / HTTP/1.1", our, "Expect: a miracle"), 417],
    ["two lengths", line("POST / HTTP/1.1", our, "Content-Length: 1", "Content-Length: 2"), 400],
    ["a length and pieces", line("POST / HTTP/1.1", our, "Content-Length: 1", "Transfer-Encoding: chunked"), 400],
    ["pieces that are none", `${line("POST / HTTP/1.1", our, "Transfer-Encoding: chunked")}zz\r\n`, 403],
    ["a foreign page's action", `${line("POST / HTTP/1.1", ...posted, "Origin: http://evil.example")}[]`, 403],
    ["an action of no page", `${line("POST / HTTP/1.1", ...posted)}[]`, 403],
    ["an action from what is no origin", `${line("POST / HTTP/1.1", ...posted, "Origin: evil")}[]`, 403],
    // What is not there leads a stranger to sign in, as every page does.
    ["a picture made smaller", line("GET /_next/image?url=%2Ficon.svg&w=64&q=75 HTTP/1.1", our), 307],
    ["a router that stands nowhere", line("GET / HTTP/1.1", our, cookie, "Next-Router-State-Tree: x"), 400],
    ["next-auth's own forms", line("GET /api/auth/signin?callbackUrl=x HTTP/1.1", our), 307],
    [
      "a way back that leads nowhere",
      line("GET /api/auth/callback/microsoft-entra-id?callbackUrl=x HTTP/1.1", our),
      404,
    ],
    ["a cookie that leads nowhere", line("GET / HTTP/1.1", our, `${cookie}; authjs.callback-url=x`), 200],
  ]
  const answers: [string, number | null][] = []
  for (const [name, bytes] of cases) {
    const { status, said } = await exchange(portal.address, bytes)
    answers.push([name, status])
    expect(hostLedTo(said, portal.address)).toBe(host)
  }
  expect(answers).toEqual(cases.map(([name, , status]) => [name, status]))
  expect(portal.lines().filter(({ level }) => level === "error")).toEqual([])
  await portal.stop()
})

test("an address with a NUL in it is a wrong one like any other, and counts as a try", async ({ world }) => {
  const portal = await OwnServer.start(env(), process.env.PORTAL_BUILD)
  const { email } = await world.agent()
  const known = async (address: string) => {
    const typed = ["/", { email: address, password: "concord-demo" }]
    const answer = await send(actionNamed("signInByPassword"), new URL("/sign-in", portal.address), "", typed)
    return { status: answer.status, said: await answer.text() }
  }
  for (let tries = 0; tries < 5; tries++)
    expect(await known(`\u0000${email}`)).toMatchObject({
      status: 200,
      said: expect.stringContaining("credentialsWrong"),
    })
  expect(await known(`\u0000${email}`)).toMatchObject({ said: expect.stringContaining("credentialsWait") })
  expect(portal.lines().filter(({ msg }) => msg === "sign-in wrong")).toHaveLength(5)
  expect(portal.lines().filter(({ level }) => level === "error")).toEqual([])
  await portal.stop()
})

test("an action that is sent to a page which has it not is done all the same, behind a proxy too", async ({
  world,
}) => {
  const portal = await OwnServer.start(env(), process.env.PORTAL_BUILD)
  const { email } = await world.agent({ partner: "sandbox", role: "admin_agent" })
  const { page, id } = await world.customer({ partner: "sandbox", confirmedBy: TANIA })
  const cookies = await signedIn(portal.address, email)
  const ids = { customerId: id, confirmationId: id, subscriptionId: id, draftId: id, agentId: id }
  const { body } = { body: JSON.stringify(rightArguments(ids).confirmInAccount) }
  for (const proxy of [
    {},
    { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "csp.example", Origin: "https://csp.example" },
  ]) {
    const answer = await fetch(new URL("/settings", portal.address), {
      method: "POST",
      headers: { Origin: portal.address, Cookie: cookies, "Next-Action": actionNamed("confirmInAccount").id, ...proxy },
      body,
    })
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/x-component"])
    // The page is behind: another confirmation is the newest. The refusal is the action's own.
    expect(await answer.text(), page).toContain('"kind":"stale"')
  }
  expect(portal.lines().filter(({ level }) => level === "error")).toEqual([])
  await portal.stop()
})

/** The host to which an answer leads: another one only where it says so. Next calls every loopback address localhost. */
function hostLedTo(said: Answered["said"], origin: string): string {
  const { hostname, host, port } = new URL(/^location: (.*)$/im.exec(said)?.[1] ?? "/", origin)
  return hostname === "localhost" ? `127.0.0.1:${port}` : host
}

test.describe("a browser that runs no scripts, or not yet", () => {
  test.use({ javaScriptEnabled: false, ignoreHTTPSErrors: true, locale: "en-US" })

  test("sends the forms of a page by itself, with and without arguments", async ({ page }) => {
    await page.goto("/sign-in?returnTo=%2Fsettings")
    for (const language of ["zh-Hant-TW", "en"]) {
      await page.locator("button[name=language]").click()
      await expect(page.locator("html")).toHaveAttribute("lang", language)
    }
    await page.getByRole("button", { name: "Sign in with Microsoft" }).click()
    await page.getByRole("link", { name: KNOWN.account }).click()
    await expect(page).toHaveURL("/settings")
  })
})
