import "server-only"
import { hash, verify } from "@node-rs/argon2"

// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, 2 passes, 1 lane.
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), ARGON2ID)
}

/** Whether the password is the one of the hash. Without a hash it takes as long and is never right: nobody learns who exists. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword("no one's password")
  const right = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"))
  return right && passwordHash !== null
}

let decoy: Promise<string> | undefined
