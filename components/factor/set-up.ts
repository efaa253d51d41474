import type { Asked, AskToMake } from "@/components/identity/passkey"

/** What an agent's app is set up with. */
export type TimeCodeOffer = { secret: string; qrCode: string; offer: string }
export type Added = Asked<{ recoveryCodes: string[] | null }>

/** The acts that add a second factor. */
export type SetUpActs = {
  offerTimeCodes: () => Promise<Asked<TimeCodeOffer>>
  addTimeCodes: (typed: { offer: string; code: string }) => Promise<Added>
  offerPasskey: AskToMake
  addPasskey: (typed: { name: string; passkey: unknown }) => Promise<Added>
}
