import "./installation"
import { Secret, TOTP } from "otpauth"
import { subjectOf } from "@/lib/auth/factor/challenge"
import { passkeyOffer } from "@/lib/auth/factor/passkey"
import { newTimeCodeOffer } from "@/lib/auth/factor/time-code-offer"
import { ADMIN_AGENT } from "@/prisma/seed/agents"
import { Authenticator } from "@/tests/authenticator"
import { now } from "./world"

// What an agent's devices answer. Every act is done by this one. It is not looked up: some tests choose, after they have
// imported this, how the database is reached.
const admin = { ...ADMIN_AGENT, sessionId: null, name: "Admin Agent", email: "admin.agent@northwind.example" }
export const passkey = new Authenticator().make(await passkeyOffer(admin, [], subjectOf(admin), now))
const made = newTimeCodeOffer(admin, now)
export const { offer } = made
export const code = TOTP.generate({ secret: Secret.fromBase32(made.secret), timestamp: now.getTime() })
