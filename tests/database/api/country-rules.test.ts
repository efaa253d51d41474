import { expect, test } from "vitest"
import customerService from "@/tests/published/customer-service.json"
import { call, keys, serveApi } from "./client"
import { describedBy, propertiesOf, without } from "./properties"

serveApi()

test.each(["TW", "us", "PL", "HK"])("the rules of %s are in the words of Microsoft's description", async (country) => {
  const { status, body } = await call("GET", `/countryvalidationrules/${country}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    iso2Code: country.toUpperCase(),
    attributes: { objectType: "CountryValidationRules" },
  })
  const described = describedBy({ $ref: "CustomerCountryValidationRules" }, customerService.definitions)
  expect(without(propertiesOf(body), described)).toEqual([])
})

test("a country that the wizard does not offer has none", async () => {
  for (const country of ["XX", "Taiwan", "x".repeat(300)])
    expect([404, 400]).toContain((await call("GET", `/countryvalidationrules/${country}`)).status)
  expect((await call("GET", "/countryvalidationrules/XX")).body.code).toBe(404)
})

test("an application may ask too", async () => {
  expect((await call("GET", "/countryvalidationrules/TW", { key: keys.app })).status).toBe(200)
})
