import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { searchTextOf } from "@/lib/domain/text/search-text"
import { inProject } from "@/scripts/lib/place.mjs"
import { database } from "./owner"
import { newCustomer } from "./world"

// The migration brings what the search looks in to the rules of today: what they would write anew.
const MIGRATION = inProject("prisma", "migrations", "20261129144103_search_fold", "migration.sql")
const NAMES = [
  "Straße  GmbH",
  "ΣΟΦΟΣ",
  "İstanbul",
  "Isparta ısı",
  "Con\u00ADtoso\u200B",
  "A–B‑C",
  "O’Brien",
  "拉維斯‧基谷",
  "Contoso, Ltd.",
]

/** As it was written before. */
function oldSearchText(parts: string[]): string {
  return parts.map((part) => part.normalize("NFKC").toLowerCase().replaceAll("臺", "台").trim()).join("\n")
}

test("customers of before are found as those of today", async () => {
  const made: { id: string; companyName: string; domain: string }[] = []
  for (const companyName of NAMES) {
    const id = await newCustomer({ companyName })
    const { domain } = await database().customer.findFirstOrThrow({ where: { id } })
    await database().customer.updateMany({
      where: { id },
      data: { searchText: oldSearchText([companyName, domain, id]) },
    })
    made.push({ id, companyName, domain })
  }
  await database().$transaction(async (db) => {
    for (const statement of readFileSync(MIGRATION, "utf8").split(/;\s*$/m))
      if (statement.trim()) await db.$executeRawUnsafe(statement)
  })
  for (const customer of made) {
    const { searchText } = await database().customer.findFirstOrThrow({ where: { id: customer.id } })
    expect(searchText).toBe(searchTextOf(customer))
  }
})
