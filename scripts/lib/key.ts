import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto"
import { readFileSync } from "node:fs"
import { Failure } from "./failure.mjs"

/** The Ed25519 key in a file (PEM). Throws a `Failure` that names the file when it holds none. */
export function readKey(file: string, half: "private" | "public"): KeyObject {
  const key = read(file, half === "private" ? createPrivateKey : createPublicKey)
  if (key.asymmetricKeyType !== "ed25519") throw new Failure(`${file} holds a key that is not Ed25519.`)
  return key
}

function read(file: string, parse: (pem: string) => KeyObject): KeyObject {
  try {
    return parse(readFileSync(file, "utf8"))
  } catch (error) {
    throw new Failure(`${file} cannot be read as a key: ${error instanceof Error ? error.message : error}`)
  }
}
