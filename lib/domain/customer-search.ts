/** What the search of the customer list looks in: any part of the company name, the domain or the Microsoft ID, in any letter case and width. */
export function searchTextOf(customer: { companyName: string; domain: string; id: string }): string {
  return [customer.companyName, customer.domain, customer.id].map(searchable).join("\n")
}

/** Typed text in the form that the search compares: full-width letters, capitals and the two ways to write 台 make no difference, and what cannot be typed is not there. */
export function searchable(text: string): string {
  return text
    .replace(/\p{Cc}/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("臺", "台")
    .trim()
}
