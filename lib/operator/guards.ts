import "server-only"
import { readCatalogue } from "@/lib/db/catalogue/read"
import { ownersIn, rightsIn, rolesIn, settingsIn } from "@/lib/db/catalogue/rights"
import type { Db } from "@/lib/db/client"
import { readingEveryPartner } from "@/lib/db/transaction"
import { type Catalogue, type Difference, differences, isHarmless } from "@/lib/domain/catalogue"
import { foreignRights, type Granted, servingRole, unboundRoles, unsoundSettings } from "@/lib/domain/rights"

/** What a release says of a database: what is in it, and what the role that serves may do. */
export type Release = { catalogue: Catalogue; granted: Granted }

export type Guards = {
  /** Whatever could let somebody change a record, or look into another partner's. */
  broken: Difference[]
  /** What somebody added that reads or lies beside: an index, a role for reports. */
  added: Difference[]
  /** The role that serves, if it is not the owner itself. */
  serving: string | null
}

/**
 * Holds what guards the records against the release: tables, constraints, triggers, policies, functions, owners, rights,
 * roles and settings. `serving` is the role that serves; where nobody says, it is taken from what was granted.
 */
export async function verifyGuards(release: Release, serving?: string): Promise<Guards> {
  return readingEveryPartner((db) => guardsIn(db, release, serving))
}

/** The same, as a transaction sees it. */
export async function guardsIn(db: Db, { catalogue, granted }: Release, serving?: string): Promise<Guards> {
  const { schema, owner, others } = await ownersIn(db)
  const rights = await rightsIn(db)
  const named = serving ?? servingRole(rights, granted)
  const role = named === owner ? null : named
  const foreign = foreignRights(rights, role, granted)
  const objects = differences(catalogue, await readCatalogue(db))
  const broken: Difference[] = [
    ...objects.filter((each) => !isHarmless(each)),
    ...others,
    ...foreign.filter((each) => !each.isHarmless),
    ...unboundRoles(await rolesIn(db), role, owner),
    ...unsoundSettings(await settingsIn(db), schema),
  ]
  return { broken, added: [...objects.filter(isHarmless), ...foreign.filter((each) => each.isHarmless)], serving: role }
}
