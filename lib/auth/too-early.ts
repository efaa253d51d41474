import "server-only"
import { CredentialsSignin } from "next-auth"
import { TooEarly } from "./password-tries"

const WAIT = "wait-"

/** A sign-in that came too early, as next-auth passes it on: `code` says after how many seconds the next may come. */
class MustWait extends CredentialsSignin {
  constructor(seconds: number) {
    super()
    this.code = `${WAIT}${seconds}`
  }
}

/** Throws what next-auth passes on of a try that came too early; any other error as it is. */
export function throwAsSignIn(error: unknown): never {
  throw error instanceof TooEarly ? new MustWait(error.seconds) : error
}

/** The seconds in the code of a sign-in that came too early; null in any other. */
export function secondsIn(code: string): number | null {
  return code.startsWith(WAIT) ? Number(code.slice(WAIT.length)) : null
}
