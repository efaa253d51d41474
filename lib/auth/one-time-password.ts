import "server-only"
import { randomInt } from "node:crypto"

const READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"

/** A password for a first sign-in: 16 characters that are not mistaken for each other, in groups of four; about 93 bits. */
export function newOneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join("")
  return [group(), group(), group(), group()].join("-")
}
