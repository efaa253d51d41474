import { type Refusal, Refused } from "@/lib/domain/refusal"
import type { Entry } from "./entry"

/** A refusal by the gate, with what the activity log is to say of it: who was blocked is what the home page shows first. */
export class GateClosed extends Refused {
  constructor(
    refusal: Refusal,
    readonly entry: Entry,
  ) {
    super(refusal)
  }
}
