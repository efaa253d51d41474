import { createHash } from "node:crypto"

/** Under which wrong tries are counted: of an account that one signs in to, or from a network. It tells nothing of either. */
export function tryKey(kind: "account" | "address" | "caller", value: string): string {
  return `${kind}:${createHash("sha256").update(value).digest("base64url")}`
}
