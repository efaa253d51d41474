import { writeFileSync } from "node:fs"
import { readCatalogue } from "@/lib/db/catalogue/read"
import { readingEveryPartner } from "@/lib/db/transaction"
import { catalogueText, differences } from "@/lib/domain/catalogue"
import { differenceText } from "./breach-text"
import { Failure } from "./failure.mjs"
import { lifetime } from "./lifetime.mjs"
import { CATALOGUE_FILE, readCatalogueFile } from "./release"

// Takes the catalogue from a database that had all migrations: writes it down, or tells where the one that is kept differs.
await lifetime(async () => {
  const found = await readingEveryPartner(readCatalogue)
  if (process.argv.includes("--write")) return writeFileSync(CATALOGUE_FILE, catalogueText(found))
  const stale = differences(readCatalogueFile(), found)
  if (stale.length > 0) throw new Failure(stale.map(differenceText).join("\n"))
})
