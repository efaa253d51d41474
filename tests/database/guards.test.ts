import "./as-owner"
import { beforeAll, expect, test } from "vitest"
import { guardsIn, verifyGuards } from "@/lib/operator/guards"
import { differenceText } from "@/scripts/lib/breach-text"
import { migrate } from "@/scripts/lib/migrate.mjs"
import { PORTAL } from "@/scripts/lib/postgres/portal-role.mjs"
import { release } from "@/scripts/lib/release"
import { database } from "./owner"
import { TAMPERED_FUNCTIONS, TAMPERED_TABLES } from "./tampered-objects"
import { ADDITIONS, TAMPERED_RIGHTS, TAMPERED_SETTINGS } from "./tampered-rights"

// What a database grants is not copied with it; the release gives it anew, as npm start does.
beforeAll(() => migrate(process.env.DATABASE_OWNER_URL ?? "", PORTAL))

/** What is found after these statements of a superuser, which are undone again. */
async function foundAfter(sql: string): Promise<{ broken: string[]; added: string[] }> {
  const undo = new Error("undone")
  let found = { broken: [""], added: [""] }
  await database()
    .$transaction(async (db) => {
      await db.$executeRawUnsafe(`do $tampering$ begin ${sql}; end $tampering$`)
      const { broken, added } = await guardsIn(db, release(), PORTAL)
      found = { broken: broken.map(differenceText), added: added.map(differenceText) }
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return found
}

test("the database of the sample data is as the release has it, whoever is said to serve", async () => {
  for (const serving of [PORTAL, undefined])
    expect(await verifyGuards(release(), serving)).toEqual({ broken: [], added: [], serving: PORTAL })
})

const tamperings = [TAMPERED_TABLES, TAMPERED_FUNCTIONS, TAMPERED_RIGHTS, TAMPERED_SETTINGS].flatMap(
  Object.entries<[string, string]>,
)
test.each(tamperings)("verify names %s", async (_, [sql, named]) => {
  expect((await foundAfter(sql)).broken.join("\n")).toContain(named)
})

test.each(ADDITIONS)("of an operator, %s is told and fails nothing", async (_, sql, named) => {
  const { broken, added } = await foundAfter(sql)
  expect(broken).toEqual([])
  expect(added).toContain(named)
})
