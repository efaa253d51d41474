import type { Db } from "./client"

/**
 * Where a reader may look: one partner's rows, in a transaction for that partner (`transaction.ts`), beyond which
 * PostgreSQL shows it nothing. There is no reader without a scope.
 */
export type Scope = { db: Db; partnerId: string }
