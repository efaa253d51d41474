import "./installation"
import { expect, test } from "vitest"
import { findKeyHolder, findSession, noteKeyUse, noteUseOfSession } from "@/lib/db/actors"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { arrive, later, newAgent } from "./arrivals"
import { database } from "./owner"
import { now } from "./world"

/** Which transaction wrote a row last: a note that has nothing to write leaves it. */
async function writtenBy(table: "session" | "api_key", id: string): Promise<string | undefined> {
  const sql = `select xmin::text as by from ${table} where id = $1::uuid`
  const [row] = await database().$queryRawUnsafe<{ by: string }[]>(sql, id)
  return row?.by
}

test("a session's use is written once a minute, whichever of many requests comes first", async () => {
  const { partnerId, agentId, sessionId } = await arrive(await newAgent())
  const session = { partnerId, agentId, sessionId: sessionId ?? "" }
  const began = await writtenBy("session", session.sessionId)
  await noteUseOfSession(session, later(60))
  expect(await writtenBy("session", session.sessionId)).toBe(began)
  expect((await findSession(session, later(61)))?.isUseNoted).toBe(false)
  await Promise.all(Array.from({ length: 5 }, () => noteUseOfSession(session, later(61))))
  const noted = await writtenBy("session", session.sessionId)
  expect(noted).not.toBe(began)
  await noteUseOfSession(session, later(62))
  expect(await writtenBy("session", session.sessionId)).toBe(noted)
  expect((await findSession(session, later(62)))?.isUseNoted).toBe(true)
})

test("a key's use likewise, from its first on; one that is gone is no fault", async () => {
  const me = await newAgent()
  const { partnerId } = me
  const { id } = await makeApiKey(me, { name: "Job", kind: "agent", days: 30 }, now)
  const isNoted = async (seconds: number) => (await findKeyHolder({ partnerId, id }, later(seconds)))?.isUseNoted
  expect(await isNoted(0)).toBe(false)
  await noteKeyUse(partnerId, id, now)
  const noted = await writtenBy("api_key", id)
  await noteKeyUse(partnerId, id, later(60))
  expect(await writtenBy("api_key", id)).toBe(noted)
  expect([await isNoted(60), await isNoted(61)]).toEqual([true, false])
  await noteKeyUse(partnerId, id, later(61))
  expect(await writtenBy("api_key", id)).not.toBe(noted)
  await noteKeyUse(partnerId, me.agentId, now)
})
