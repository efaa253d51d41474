import { describe, expect, test } from "vitest"
import { correctCustomer } from "@/lib/usecases/correct-customer"
import { findCustomers } from "@/lib/usecases/find-customers"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewCertificate } from "@/lib/usecases/view-certificate"
import { viewChain } from "@/lib/usecases/view-chain"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { agent, confirmedCustomer, lastLine, logOf, newCustomer, now, refusalTo } from "./world"

const sales = await agent("sales.agent@northwind.example")
const customerOf = async (customerId: string) => (await viewCustomer(sales, { customerId }, now)).customer

test("company and contact say what they ought to, are found by it, and the log tells what they said before", async () => {
  const customerId = await newCustomer()
  const changes = { companyName: `Corrected ${customerId}`, contact: { email: "new@fabrikam.example" } }
  await correctCustomer(sales, { customerId, version: 1, ...changes }, now)
  expect(await customerOf(customerId)).toMatchObject({
    ...{ companyName: changes.companyName, contactEmail: "new@fabrikam.example", version: 2 },
    ...{ city: "台北市", country: "TW", contactFirstName: "Tania", contactPhoneE164: expect.stringMatching(/^\+886/) },
  })
  const found = await findCustomers(
    sales,
    { size: 5, startsWith: { field: "CompanyName", value: changes.companyName }, status: null },
    now,
  )
  expect(found.rows.map(({ id }) => id)).toEqual([customerId])
  expect(await lastLine()).toMatchObject({
    ...{ agentId: sales.agentId, customerId, action: "customer-corrected" },
    particulars: {
      corrections: [
        { field: "companyName", from: "Test Company", to: changes.companyName },
        { field: "contact.email", from: "tania.carr@fabrikam.example", to: "new@fabrikam.example" },
      ],
    },
  })
})

test("a page that is behind is refused; one whose answer was lost is not, and nothing is logged twice", async () => {
  const customerId = await newCustomer()
  const first = { customerId, version: 1, city: "高雄市" }
  await correctCustomer(sales, first, now)
  expect(await refusalTo(correctCustomer(sales, { ...first, city: "台中市" }, now))).toEqual({ kind: "stale" })
  expect(await refusalTo(correctCustomer(sales, first, now))).toBeNull()
  expect(await refusalTo(correctCustomer(sales, { ...first, version: null, city: "台中市" }, now))).toBeNull()
  expect(await logOf(customerId)).toHaveLength(2)
  expect(await customerOf(customerId)).toMatchObject({ city: "台中市", version: 3 })
})

test("of two at once, one is told that it is behind", async () => {
  const customerId = await newCustomer()
  const both = ["高雄市", "台中市"].map((city) =>
    refusalTo(correctCustomer(sales, { customerId, version: 1, city }, now)),
  )
  expect((await Promise.all(both)).map((refusal) => refusal?.kind ?? null).sort()).toEqual([null, "stale"].sort())
})

test("the country is the tenant's: naming another is refused, naming the same is nothing", async () => {
  const customerId = await newCustomer()
  expect(await refusalTo(correctCustomer(sales, { customerId, version: 1, country: "JP" }, now))).toEqual({
    kind: "invalid",
    problems: { country: { key: "countryFixed", values: { is: "TW" } } },
  })
  expect(await refusalTo(correctCustomer(sales, { customerId, version: 1, country: "tw" }, now))).toBeNull()
  expect(await logOf(customerId)).toEqual([])
})

test("a record keeps the name of its day, and its chain stays whole", async () => {
  const customerId = await confirmedCustomer(sales)
  await correctCustomer(sales, { customerId, version: 1, companyName: "Fabrikam Holding" }, now)
  const { valid } = await viewAccount(sales, { customerId }, now)
  const certificate = await viewCertificate(sales, { customerId, confirmationId: valid?.id ?? "" }, now)
  expect(JSON.parse(certificate.link.content)).toMatchObject({ customerName: "Test Company" })
  expect((await viewChain(sales, { customerId }, now)).breach).toBeNull()
})

describe("whoever may not create a customer corrects none:", () => {
  test.each([
    ["helpdesk.agent@northwind.example", "role"],
    ["global.admin@northwind.example", "role"],
    ["admin.agent@wingtip.example", "reseller"],
  ])("%s", async (email, because) => {
    const act = correctCustomer(
      await agent(email),
      { customerId: await newCustomer(), version: 1, city: "高雄市" },
      now,
    )
    expect(await refusalTo(act)).toEqual({ kind: "forbidden", because })
  })
})
