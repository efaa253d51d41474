import "server-only"
import { Secret, TOTP } from "otpauth"
import { renderSVG } from "uqr"

/** How many half minutes a clock may be off either way. (RFC 6238, 5.2) */
const WINDOW = 1

/** A new secret for an authenticator app: 160 bits, in base32. */
export function newTimeCodeSecret(): string {
  return new Secret({ size: 20 }).base32
}

/**
 * The half minute (counted from 1970) that a code belongs to; null when it is wrong, or its half minute or a later one
 * was taken before: whoever looked over the shoulder has a code that opens nothing.
 */
export function stepOfCode(secret: string, code: string, { now, lastStep }: { now: Date; lastStep: number }) {
  const timestamp = now.getTime()
  const delta = new TOTP({ secret }).validate({ token: code, timestamp, window: WINDOW })
  const step = delta === null ? null : TOTP.counter({ timestamp }) + delta
  return step !== null && step > lastStep ? step : null
}

/** What an authenticator app reads: an address, and the same as a QR code. */
export function setUpOf(secret: string, account: string): { address: string; qrCode: string } {
  const address = new TOTP({ secret, issuer: "Concord", label: account }).toString()
  // Its quiet zone is part of it: a dark page would swallow it. (ISO/IEC 18004: four modules)
  return { address, qrCode: renderSVG(address, { border: 4, pixelSize: 4 }) }
}
