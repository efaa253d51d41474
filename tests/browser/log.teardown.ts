import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { Client } from "pg"

// After all stories: what the portal logged of them, held against everything that the database knows of people.
const lines = readFileSync(process.env.PORTAL_LOG ?? "", "utf8")
  .split("\n")
  .filter(Boolean)

test("each line is JSON, and there is one for each request", () => {
  const said = lines.map((line) => JSON.parse(line))
  const requests = said.filter(({ msg }) => msg === "request")
  expect(requests.length).toBeGreaterThan(10)
  const isWhole = ({ correlationId, path, status }: Record<string, unknown>) =>
    /^[0-9a-f-]{36}$/i.test(String(correlationId)) && String(path).startsWith("/") && typeof status === "number"
  expect(requests.filter((request) => !isWhole(request))).toEqual([])
})

test("no story met a fault", () => {
  expect(lines.filter((line) => JSON.parse(line).level === "error")).toEqual([])
})

test("nobody's name, address, number or password stands in it", async () => {
  const database = new Client({ connectionString: process.env.DATABASE_URL })
  await database.connect()
  const { rows } = await database.query(`
    select unnest(array[email, name]) as said from agent
    union select unnest(array[contact_email, contact_first_name, contact_last_name, contact_phone, contact_phone_e164]) from customer
    union select unnest(array[email, first_name, last_name, phone, phone_e164]) from confirmation`)
  await database.end()
  // A name of three letters is a part of many words.
  const people = rows.map(({ said }) => said).filter((said) => said && (said.length > 3 || /[^ -~]/.test(said)))
  expect(people.length).toBeGreaterThan(100)
  const log = lines.join("\n")
  expect(people.filter((said) => log.includes(said))).toEqual([])
  expect(log).not.toContain("concord-demo")
})
