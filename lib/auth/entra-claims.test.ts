import { describe, expect, test } from "vitest"
import { authTimeIn, identityIn, issuersOf } from "./entra-claims"

const TENANT = "7d0ad9f2-6b29-4d83-9a64-0c1f6ca7d001"
const OTHER = "7d0ad9f2-6b29-4d83-9a64-0c1f6ca7d009"
const OBJECT = "7d0ad9f2-6b29-4d83-9a64-0c1f6ca7d002"
const at = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`
const EVERY = at("organizations")

describe("the issuers of a tenant", () => {
  test.each([
    ["one for every tenant", EVERY, [at(TENANT), `https://sts.windows.net/${TENANT}/`]],
    ["one for every account", at("common"), [at(TENANT), `https://sts.windows.net/${TENANT}/`]],
    ["the tenant's own", at(TENANT), [at(TENANT), `https://sts.windows.net/${TENANT}/`]],
    ["another tenant's", at(OTHER), []],
    [
      "another cloud's",
      "https://login.partner.microsoftonline.cn/organizations/v2.0",
      [`https://login.partner.microsoftonline.cn/${TENANT}/v2.0`],
    ],
    ["a stand-in's", "https://localhost:7000", ["https://localhost:7000"]],
  ])("where %s is configured", (_, configured, issuers) => {
    expect(issuersOf(TENANT, configured)).toEqual(issuers)
  })
})

describe("who a token speaks of", () => {
  const claims = { iss: at(TENANT), tid: TENANT, oid: OBJECT }
  const identity = { tenantId: TENANT, objectId: OBJECT }

  test.each([
    ["another tenant's issuer", { ...claims, iss: at(OTHER) }],
    ["another tenant by its issuer's word", { ...claims, tid: OTHER }],
    ["no issuer", { ...claims, iss: undefined }],
    ["the common issuer itself", { ...claims, iss: EVERY }],
    ["no person", { iss: at(TENANT), tid: TENANT }],
    ["nothing", null],
  ])("is nobody: %s", (_, payload) => {
    expect(identityIn(payload, EVERY)).toBeNull()
  })

  const address = "sales.agent@northwind.example"
  test.each([
    ["a member's user name", { upn: address }, address],
    ["a member's preferred user name", { preferred_username: address }, address],
    ["a guest's", { preferred_username: address, acct: 1 }, null],
    ["a guest's, by who vouches for it", { upn: address, idp: at(OTHER) }, null],
    ["a member's, whom the tenant itself vouches for", { upn: address, idp: at(TENANT) }, address],
    ["an e-mail address alone", { email: address }, null],
    [
      "an e-mail address that is said not to be verified",
      { email: address, xms_edov: false, email_verified: "0" },
      null,
    ],
    ["an e-mail address whose domain the tenant verified", { email: address, xms_edov: "1" }, address],
    ["a guest's verified one", { preferred_username: "x@y.example", acct: 1, email: address, xms_edov: true }, address],
  ])("is known by an address only where the tenant vouches for it: %s", (_, more, email) => {
    expect(identityIn({ ...claims, ...more }, EVERY)).toEqual({ ...identity, email })
  })
})

test.each([
  [{ auth_time: 1_795_946_400 }, 1_795_946_400],
  [{ auth_time: "1795946400" }, null],
  [{ auth_time: Number.NaN }, null],
  [{ iat: 1_795_946_400 }, null],
  [undefined, null],
])("a token with %o says that its person was asked at %s", (payload, at) => {
  expect(authTimeIn(payload)).toBe(at)
})
