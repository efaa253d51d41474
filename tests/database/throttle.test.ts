import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { tryKey } from "@/lib/auth/try-key"
import { broken, kept, type Outcome, right, signIn, someone, somewhere, wrong, wrongBefore } from "./guesses"

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

  test("at two of each of many accounts, none is judged while the network waits", async () => {
    const client = somewhere()
    await wrongBefore(tryKey("address", client), 40)
    expect(await signIn(someone(), client, wrong)).toBe("wrong")
    const emails = Array.from({ length: 40 }, someone)
    const outcomes = await Promise.all(emails.flatMap((email) => [0, 1].map(() => signIn(email, client, wrong))))
    expect(outcomes.filter((outcome) => outcome === "wrong")).toEqual([])
    expect(await kept(`failed:${tryKey("address", client)}`)).toMatchObject({ points: 41 })
    for (const email of emails) expect(await kept(`failed:${tryKey("account", email)}`)).toBeNull()
  })

  test("at one account of a network, the network counts one, and the account each that was judged", async () => {
    const [email, client] = [someone(), somewhere()]
    const { judged } = await hundred(() => signIn(email, client, wrong), 5)
    expect(await kept(`failed:${tryKey("address", client)}`)).toMatchObject({ points: 1 })
    expect(await kept(`failed:${tryKey("account", email)}`)).toMatchObject({ points: judged })
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
  test.each([
    ["counts an account of which another guess was judged", 1, 1],
    ["gets its try back where none was", 0, 0],
  ])("by a guess beside one that nobody judged: the network %s", async (_, wrongBeside, counted) => {
    const [email, client] = [someone(), somewhere()]
    const first = signIn(email, client, async () => {
      const beside = await Promise.allSettled([signIn(email, client, broken), signIn(email, client, broken)])
      expect(beside.map(({ status }) => status)).toEqual(["rejected", "rejected"])
      for (let guess = 0; guess < wrongBeside; guess++) expect(await signIn(email, client, wrong)).toBe("wrong")
      return broken()
    })
    await expect(first).rejects.toThrow("never judged")
    expect((await kept(`failed:${tryKey("address", client)}`))?.points ?? 0).toBe(counted)
    // Whatever was given back, another account costs one more, and a right one gives back no more than its own.
    expect(await signIn(someone(), client, wrong)).toBe("wrong")
    expect(await signIn(email, client, right)).toBe("in")
    expect(await kept(`failed:${tryKey("address", client)}`)).toMatchObject({ points: 1 })
  })

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
