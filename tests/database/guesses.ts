import { randomUUID } from "node:crypto"
import { TooEarly } from "@/lib/auth/password-tries"
import { throttled } from "@/lib/auth/throttle"
import { within } from "@/lib/telemetry/request-facts"
import { database } from "./owner"

export const someone = () => `${randomUUID()}@northwind.example`
export const somewhere = () => randomUUID()
export type Outcome = "in" | "wrong" | { wait: number }
type Judge = () => Promise<boolean>

export const right: Judge = async () => true
export const wrong: Judge = async () => false
export const broken: Judge = async () => {
  throw new Error("never judged")
}

/** Signs in from an address with a password that is judged so, in a browser that is known for the account or (null) not. */
export function signIn(email: string, client: string, judge: Judge, browser: string | null = null): Promise<Outcome> {
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
export async function wrongBefore(key: string, points: number): Promise<void> {
  await database().rateLimit.create({ data: { key: `failed:${key}`, points, expire: Date.now() + 86_400_000 } })
}

export const kept = (key: string) => database().rateLimit.findUnique({ where: { key } })
