import { createHash } from "node:crypto"

/** Under which wrong tries are counted: of an account that one signs in to, of its second factors, or from a network. It tells nothing of either. */
export function tryKey(kind: "account" | "factor" | "address" | "caller", value: string): string {
  return `${kind}:${createHash("sha256").update(value).digest("base64url")}`
}
