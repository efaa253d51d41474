/** Somebody whom the stand-in for Microsoft Entra ID vouches for, by the claims that the portal reads. */
export type Person = {
  /** What the person is called on the page where one chooses an account. */
  account: string
  /** The tenant. */
  tid: string
  /** The person in that tenant. */
  oid: string
  name: string
  preferred_username: string
}

/** The tenant of Northwind Cloud in the sample data. */
export const NORTHWIND_TENANT = "1d3f6c5e-0a7b-4c2d-8e9f-a0b1c2d3e4f5"

const person = (account: string, tid: string, oid: string, name: string, preferred_username = account): Person => ({
  account,
  tid,
  oid,
  name,
  preferred_username,
})

export const KNOWN = person(
  "sales.agent@northwind.example",
  NORTHWIND_TENANT,
  "a1b2c3d4-0000-4000-8000-000000000001",
  "Sales Agent",
)

/** Of the same company, but nobody made an agent of this person. */
export const STRANGER = person(
  "trainee@northwind.example",
  NORTHWIND_TENANT,
  "a1b2c3d4-0000-4000-8000-000000000002",
  "Trainee",
)

/** Of another company, whose administrator gave the account an address of Northwind's. */
export const IMPOSTOR = person(
  "impostor@elsewhere.example",
  "99999999-0a7b-4c2d-8e9f-a0b1c2d3e4f5",
  "a1b2c3d4-0000-4000-8000-000000000003",
  "Admin Agent",
  "admin.agent@northwind.example",
)

export const PEOPLE: readonly Person[] = [KNOWN, STRANGER, IMPOSTOR]
