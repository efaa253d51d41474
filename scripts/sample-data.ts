import { main } from "@/prisma/seed"

// Run by the scripts, never by an installation with a database of its own.
await main()
// The database client keeps its connections open for a next query, which does not come.
process.exit(0)
