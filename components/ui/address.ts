import type { Route } from "next"

/** An address with what it says behind its question mark. What is empty or null is left out. */
export function address(path: string, says: Readonly<Record<string, string | null>> = {}): Route {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(says)) if (value) query.set(name, value)
  // Addresses with a query are put together here only; the page is the caller's to name rightly.
  return (query.size > 0 ? `${path}?${query}` : path) as Route
}
