import "./installation"
import { Secret, TOTP } from "otpauth"
import { subjectOf } from "@/lib/auth/factor/challenge"
import { passkeyOffer } from "@/lib/auth/factor/passkey"
import { newTimeCodeOffer } from "@/lib/auth/factor/time-code-offer"
import { Authenticator } from "@/tests/authenticator"
import { agent, now } from "./world"

// What an agent's devices answer. Every act is done by this one.
const admin = await agent("admin.agent@northwind.example")
export const passkey = new Authenticator().make(await passkeyOffer(admin, [], subjectOf(admin), now))
const made = newTimeCodeOffer(admin, now)
export const { offer } = made
export const code = TOTP.generate({ secret: Secret.fromBase32(made.secret), timestamp: now.getTime() })
