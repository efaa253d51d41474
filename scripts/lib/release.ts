import { readFileSync } from "node:fs"
import { type Catalogue, parseCatalogue } from "@/lib/domain/catalogue"
import type { Release } from "@/lib/operator/guards"
import { inProject } from "./place.mjs"
import { DOORS, RIGHTS } from "./rights.mjs"

/** Where the catalogue of this release is kept. */
export const CATALOGUE_FILE = inProject("prisma", "catalogue.txt")

/** What the database of this release is made of: `npm run catalogue` takes it from the migrations. */
export function readCatalogueFile(): Catalogue {
  return parseCatalogue(readFileSync(CATALOGUE_FILE, "utf8"))
}

/** All that this release says of its database. */
export function release(): Release {
  return { catalogue: readCatalogueFile(), granted: { tables: RIGHTS, functions: DOORS } }
}
