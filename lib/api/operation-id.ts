import type { Endpoint } from "./endpoint"

/**
 * What generated clients call an operation, after its method and path: GET /customers/{customerId}/orders is
 * `getCustomerOrders`, POST of the same `createCustomerOrder`.
 */
export function operationIdOf({ method, path }: Pick<Endpoint, "method" | "path">): string {
  const parts = path.split("/").filter(Boolean)
  const nouns = parts.flatMap((part, at) => {
    if (part.startsWith("{")) return []
    const isOne = parts[at + 1]?.startsWith("{") || (method === "post" && at === parts.length - 1)
    return [isOne ? singular(part) : part]
  })
  return VERB[method] + nouns.map((noun) => noun[0]?.toUpperCase() + noun.slice(1)).join("")
}

const VERB = { get: "get", head: "check", post: "create", put: "replace", patch: "update" } as const

/** A status is one already. */
function singular(noun: string): string {
  return noun.replace(/([^su])s$/, "$1")
}
