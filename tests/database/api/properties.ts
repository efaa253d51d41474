type Schema = {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  type?: string
}

/** The properties that an answer has, each by its path: "items[].primaryContact.email". */
export function propertiesOf(body: unknown, at = ""): Set<string> {
  if (Array.isArray(body)) return together(body.map((one) => propertiesOf(one, `${at}[]`)))
  if (typeof body !== "object" || body === null) return new Set()
  return together(Object.entries(body).map(([name, value]) => withInner(at, name, (path) => propertiesOf(value, path))))
}

/** The properties that a description names, by the same paths. `definitions` are what it refers to. */
export function describedBy(schema: Schema, definitions: Record<string, Schema> = {}, at = ""): Set<string> {
  const { $ref, items, properties = {} } = schema
  if ($ref) return describedBy(definitions[$ref.split("/").at(-1) ?? ""] ?? {}, definitions, at)
  if (items) return describedBy(items, definitions, `${at}[]`)
  return together(
    Object.entries(properties).map(([name, inner]) =>
      withInner(at, name, (path) => describedBy(inner, definitions, path)),
    ),
  )
}

/** What the first has and the second has not, in order; the links and marks that any resource may carry aside. */
export function without(some: Set<string>, others: Set<string>): string[] {
  return [...some].filter((path) => !others.has(path) && !/(^|\.)(links|attributes)(\.|$)/.test(path)).sort()
}

function withInner(at: string, name: string, inner: (path: string) => Set<string>) {
  const path = at ? `${at}.${name}` : name
  return new Set([path, ...inner(path)])
}

function together(sets: Set<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]))
}
