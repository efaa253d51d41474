import { createHash } from "node:crypto"

/** Under which wrong tries are counted. It tells nothing of the account, nor of the network. */
export function tryKey(
  kind: "account" | "agent" | "factor" | "browser" | "address" | "pair" | "caller",
  value: string,
): string {
  return `${kind}:${createHash("sha256").update(value).digest("base64url")}`
}
