import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { TooEarly } from "@/lib/auth/password-tries"
import { throttled } from "@/lib/auth/throttle"
import { tryKey } from "@/lib/auth/try-key"
import { within } from "@/lib/telemetry/request-facts"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { database } from "./owner"
import { agent, now, refusalTo } from "./world"

const someone = () => `${randomUUID()}@northwind.example`
const somewhere = () => randomUUID()
type Outcome = "in" | "wrong" | { wait: number }
type Judge = () => Promise<boolean>

const right: Judge = async () => true
const wrong: Judge = async () => false
const broken: Judge = async () => {
  throw new Error("never judged")
}

/** Signs in from an address with a password that is judged so, in a browser that is known for the account or (null) not. */
function signIn(email: string, client: string, judge: Judge, browser: string | null = null): Promise<Outcome> {
  return new Promise((resolve, reject) =>
    within({ correlationId: randomUUID(), client }, () =>
      throttled(email, browser, async () => ((await judge()) ? email : null))
        .then((found) => (found ? "in" : "wrong"))
        .catch((error) => (error instanceof TooEarly ? { wait: error.seconds } : Promise.reject(error)))
        .then(resolve, reject),
    ),
  )
}

/** As if so many wrong passwords had been tried today. */
async function wrongBefore(key: string, points: number): Promise<void> {
  await database().rateLimit.create({ data: { key: `failed:${key}`, points, expire: Date.now() + 86_400_000 } })
}

const kept = (key: string) => database().rateLimit.findUnique({ where: { key } })

/** Has a hundred come at once. Gives how many were judged, and how many can be while the answers take so long: the waits double from a second. */
async function hundred(come: (which: number) => Promise<Outcome>, free: number) {
  const began = performance.now()
  const outcomes = await Promise.all(Array.from({ length: 100 }, (_, which) => come(which)))
  const most = free + Math.floor(Math.log2(1 + (performance.now() - began) / 1000))
  return { judged: outcomes.filter((outcome) => outcome === "wrong").length, most }
}

describe("of a hundred guesses at once", () => {
  test("at one account, no more are judged than of a hundred in a row", async () => {
    const email = someone()
    const { judged, most } = await hundred(() => signIn(email, somewhere(), wrong), 5)
    expect(judged).toBeGreaterThanOrEqual(5)
    expect(judged).toBeLessThanOrEqual(most)
    expect(await kept(`failed:${tryKey("account", email)}`)).toMatchObject({ points: judged })
  })

  test.each([
    ["address", () => "198.51.100.7"],
    ["/64 of IPv6", (which: number) => `2001:db8:1:2::${which.toString(16)}`],
  ])("from one %s, neither", async (_, addressOf) => {
    const { judged, most } = await hundred((which) => signIn(someone(), addressOf(which), wrong), 25)
    expect(judged).toBeGreaterThanOrEqual(25)
    expect(judged).toBeLessThanOrEqual(most)
  })

  test("after many wrong ones, one is judged, and the wait is no longer for the others", async () => {
    const email = someone()
    await wrongBefore(tryKey("account", email), 10)
    const { judged } = await hundred(() => signIn(email, somewhere(), wrong), 1)
    expect(judged).toBe(1)
    const next = await signIn(email, somewhere(), right)
    expect(next).toEqual({ wait: expect.any(Number) })
    expect((next as { wait: number }).wait).toBeLessThanOrEqual(64)
  })
})

describe("a right password", () => {
  test("costs nobody a try: several are in at once, again and again", async () => {
    const [email, client] = [someone(), somewhere()]
    for (let round = 0; round < 5; round++) {
      const ofOne = Array.from({ length: 4 }, () => signIn(email, somewhere(), right))
      const fromOne = Array.from({ length: 20 }, () => signIn(someone(), client, right))
      expect(new Set(await Promise.all([...ofOne, ...fromOne]))).toEqual(new Set(["in"]))
    }
  })

  test("lets the account begin anew, however many were wrong; not the network", async () => {
    const [email, client] = [someone(), somewhere()]
    await wrongBefore(tryKey("account", email), 15)
    await wrongBefore(tryKey("address", client), 40)
    expect(await signIn(email, client, right)).toBe("in")
    for (let tries = 0; tries < 4; tries++) expect(await signIn(email, somewhere(), wrong)).toBe("wrong")
    expect(await signIn(someone(), client, wrong)).toBe("wrong")
    expect(await signIn(someone(), client, right)).toEqual({ wait: 900 })
  })
})

describe("an office behind one address", () => {
  const times = async (count: number, one: () => Promise<Outcome>) => {
    for (let time = 0; time < count; time++) await one()
  }

  test("does not wait for the typos of a few: an account counts once", async () => {
    const client = somewhere()
    for (let people = 0; people < 8; people++) {
      const email = someone()
      await times(4, () => signIn(email, client, wrong))
    }
    expect(await kept(`failed:${tryKey("address", client)}`)).toMatchObject({ points: 8 })
    expect(await signIn(someone(), client, wrong)).toBe("wrong")
    expect(await signIn(someone(), client, right)).toBe("in")
  })

  test("begins anew with each who gets it right in the end", async () => {
    const client = somewhere()
    for (let people = 0; people < 40; people++) {
      const email = someone()
      expect(await signIn(email, client, wrong)).toBe("wrong")
      expect(await signIn(email, client, right)).toBe("in")
    }
    expect((await kept(`failed:${tryKey("address", client)}`))?.points ?? 0).toBe(0)
  })

  test("is not let go on by an account of its own, however often that is right or kept waiting", async () => {
    const [own, client] = [someone(), somewhere()]
    await wrongBefore(tryKey("address", client), 10)
    await Promise.all(Array.from({ length: 20 }, () => signIn(own, client, right)))
    await times(3, () => signIn(own, client, wrong))
    await times(3, () => signIn(own, client, right))
    await times(8, () => signIn(own, client, wrong))
    expect(await kept(`failed:${tryKey("address", client)}`)).toMatchObject({ points: 11 })
  })

  test("waits no longer for strangers in a browser that the account is known by, which has tries of its own", async () => {
    const [email, client, browser] = [someone(), somewhere(), randomUUID()]
    await wrongBefore(tryKey("address", client), 40)
    await wrongBefore(tryKey("account", email), 15)
    expect(await signIn(someone(), client, wrong)).toBe("wrong")
    expect(await signIn(email, somewhere(), wrong)).toBe("wrong")
    expect(await signIn(email, client, right)).toEqual({ wait: 900 })
    expect(await signIn(email, client, right, browser)).toBe("in")
    await times(5, () => signIn(email, client, wrong, browser))
    expect(await signIn(email, client, right, browser)).toEqual({ wait: expect.any(Number) })
    expect(await signIn(email, client, right, randomUUID())).toBe("in")
  })
})

describe("no try is lost", () => {
  test("by an account to a network that has to wait", async () => {
    const [email, client] = [someone(), somewhere()]
    await wrongBefore(tryKey("address", client), 40)
    await wrongBefore(tryKey("account", email), 15)
    expect(await signIn(someone(), client, wrong)).toBe("wrong")
    expect(await signIn(email, client, wrong)).toEqual({ wait: 900 })
    expect(await signIn(email, somewhere(), right)).toBe("in")
  })

  test("by a network to an account that has to wait", async () => {
    const [email, client] = [someone(), somewhere()]
    await wrongBefore(tryKey("account", email), 15)
    await wrongBefore(tryKey("address", client), 40)
    expect(await signIn(email, somewhere(), wrong)).toBe("wrong")
    expect(await signIn(email, client, wrong)).toEqual({ wait: 900 })
    expect(await signIn(someone(), client, right)).toBe("in")
  })

  test("to a password that nobody judged", async () => {
    const [email, client] = [someone(), somewhere()]
    await wrongBefore(tryKey("account", email), 15)
    await wrongBefore(tryKey("address", client), 40)
    await expect(signIn(email, client, broken)).rejects.toThrow("never judged")
    expect(await signIn(email, client, right)).toBe("in")
  })
})

describe("no try is won", () => {
  test("by one that is given back when its account has begun anew", async () => {
    const email = someone()
    await expect(
      signIn(email, somewhere(), async () => {
        expect(await signIn(email, somewhere(), right)).toBe("in")
        return broken()
      }),
    ).rejects.toThrow("never judged")
    expect(await kept(`failed:${tryKey("account", email)}`)).toBeNull()
  })

  test("by a right password so slow that its network waits for another's mistake by now", async () => {
    const client = somewhere()
    await wrongBefore(tryKey("address", client), 24)
    const slow = signIn(someone(), client, async () => {
      while ((await signIn(someone(), client, wrong)) !== "wrong");
      return true
    })
    expect(await slow).toBe("in")
    expect(await kept(`waits:${tryKey("address", client)}`)).not.toBeNull()
  })
})

describe("who changes a password", async () => {
  const boss = await agent("global.admin@northwind.example")
  const change = (currentPassword: string) =>
    refusalTo(changeMyPassword(boss, { currentPassword, newPassword: "a longer one 密碼" }, now))
  const refused = (key: string, values?: object) => ({
    kind: "invalid",
    problems: { currentPassword: { key, ...(values && { values }) } },
  })

  test("has the tries of the account, here and at the sign-in; the right one waits as well", async () => {
    await wrongBefore(tryKey("account", boss.email), 15)
    expect(await change("a guess")).toEqual(refused("passwordWrong"))
    expect(await change("concord-demo")).toEqual(refused("credentialsWait", { seconds: expect.any(Number) }))
    expect(await signIn(boss.email, somewhere(), right)).toEqual({ wait: expect.any(Number) })
  })

  test("begins anew with the right one, even where the new one is refused", async () => {
    await database().rateLimit.deleteMany()
    await wrongBefore(tryKey("account", boss.email), 15)
    expect(
      await refusalTo(changeMyPassword(boss, { currentPassword: "concord-demo", newPassword: "northwind2" }, now)),
    ).toEqual({
      kind: "invalid",
      problems: { newPassword: { key: "newPasswordGuessable" } },
    })
    expect(await change("a guess")).toEqual(refused("passwordWrong"))
    expect(await change("concord-demo")).toBeNull()
  })
})
