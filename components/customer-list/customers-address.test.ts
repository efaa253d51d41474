import { expect, test } from "vitest"
import { customersAddress, customersFile, type ListedCustomers, sortedBy } from "./customers-address"

const asUsual: ListedCustomers = { search: "", status: null, sort: "name", order: "up" }

test("the list as usual has a plain address", () => {
  expect(customersAddress(asUsual)).toBe("/customers")
})

test("the address holds search, status, order and page", () => {
  const says: ListedCustomers = { search: " con ", status: "required", sort: "licences", order: "down" }
  expect(customersAddress(says, { cursor: "abc" })).toBe(
    "/customers?search=con&status=required&sort=licences&order=down&cursor=abc",
  )
  expect(customersFile(says)).toBe("/customers/export?search=con&status=required&sort=licences&order=down")
})

test("a column sorts the way it is wanted first, then the other way", () => {
  expect(sortedBy(asUsual, "acceptedOn")).toBe("/customers?sort=acceptedOn&order=down")
  expect(sortedBy({ ...asUsual, sort: "acceptedOn", order: "down" }, "acceptedOn")).toBe("/customers?sort=acceptedOn")
  expect(sortedBy(asUsual, "name")).toBe("/customers?order=down")
})
