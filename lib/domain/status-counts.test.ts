import { expect, test } from "vitest"
import { statusCounts } from "./status-counts"

const counted = [
  { facts: { confirmed: true, acceptedDirectly: false }, customers: 3 },
  { facts: { confirmed: true, acceptedDirectly: true }, customers: 4 },
  { facts: { confirmed: false, acceptedDirectly: true }, customers: 5 },
]

test.each([
  ["public", { required: 0, confirmed: 7, "accepted-directly": 5, "not-applicable": 0 }],
  ["germany", { required: 0, confirmed: 0, "accepted-directly": 0, "not-applicable": 12 }],
] as const)("in the cloud %s customers are counted by their status, none as 0", (cloud, counts) => {
  expect(statusCounts(cloud, counted)).toEqual(counts)
})
