import type { Locator, Page } from "@playwright/test"
import type { Language, WORDS } from "./words"

type Words = (typeof WORDS)[Language]
type Person = { firstName: string; lastName: string; email: string; phone?: string }

export const WANG: Person = {
  firstName: "小明",
  lastName: "王",
  email: "ming.wang@woodgrove.example",
  phone: "02 5550 0142",
}
export const TANIA: Person = { firstName: "Tania", lastName: "Carr", email: "tania.carr@contoso.example" }

/** The day it is in Taipei, where the partner of the sample data is; `days` later or, when negative, earlier. */
export function dayInTaipei(days = 0): string {
  const instant = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Taipei" }).format(instant)
}

/** Types a person into the four fields, within a place of the page. */
export async function typePerson(place: Locator | Page, t: Words, person: Person): Promise<void> {
  await place.getByLabel(t.firstName).fill(person.firstName)
  await place.getByLabel(t.lastName).fill(person.lastName)
  await place.getByLabel(t.email).fill(person.email)
  await place.getByLabel(t.phone).fill(person.phone ?? "")
}

/** Types a day ("2026-11-20") into the date field, part by part. */
export async function typeDay(place: Locator | Page, t: Words, day: string): Promise<void> {
  const field = place.getByRole("group", { name: t.acceptedOn })
  const [year = "", month = "", date = ""] = day.split("-")
  await field.getByLabel(t.year, { exact: true }).fill(year)
  await field.getByLabel(t.month, { exact: true }).fill(month)
  await field.getByLabel(t.day, { exact: true }).fill(date)
}

/** A domain that no other customer has. */
export function freshDomain(): string {
  return `story${Math.random().toString(36).slice(2, 12)}`
}

/** Types a company in Taiwan into the wizard's first section, within a place of the page. */
export async function typeCompany(
  place: Page | Locator,
  page: Page,
  t: Words,
  company: { name: string; domain: string },
) {
  await place.getByLabel(t.companyName).fill(company.name)
  await place.getByLabel(t.domain).fill(company.domain)
  await place.getByRole("combobox", { name: t.country }).fill(t.taiwan)
  await page.getByRole("option", { name: t.taiwan }).click()
  await place.getByLabel(t.address, { exact: true }).fill("中山北路二段42號")
  await place.getByLabel(t.city).fill("台北市")
  await place.getByLabel(t.postalCode).fill("104094")
}
