import type { Db } from "./client"

/** Where a reader may look: one partner's rows, through one connection or transaction. There is no reader without a scope. */
export type Scope = { db: Db; partnerId: string }
