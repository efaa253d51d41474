// How long the portal waits for the database, in milliseconds. Each limit stands here once and holds in one place.

/** For a free connection: the pool holds it. */
export const CONNECTION_MS = 5_000
/** For a lock that somebody else holds: PostgreSQL holds it. */
export const LOCK_MS = 5_000
/** For one statement: PostgreSQL holds it. Shorter than a transaction, or it could never be reached. */
export const STATEMENT_MS = 15_000
/** For a whole transaction of an agent's or a program's: Prisma holds it. */
export const TRANSACTION_MS = 20_000
/** For a transaction of an operator's, and for each statement in it. */
export const OPERATOR_MS = 3_600_000
/** For the answer to "what became of it?", when that of a commit was lost. */
export const OUTCOME_MS = 5_000
