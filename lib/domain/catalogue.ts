// What a database is made of besides its rows: tables, columns, constraints, triggers, policies, functions. A release says
// what there is to be (prisma/catalogue.txt), a database says what there is: whatever differs may let changes through.

/** What is to be told apart of one object, each under the word that names it to an operator. */
export type Facets = Readonly<Record<string, string>>

/** Every object by its name, such as "trigger added_only on activity". */
export type Catalogue = ReadonlyMap<string, Facets>

/** An object that is not as the release has it; `how`, in words, where more can be said. */
export type Difference = { object: string; what: "missing" | "foreign" | "altered"; how?: string }

/** The first words of the names of objects that an operator may add: they read or lie beside, and change no rule. */
const HARMLESS = /^(plain index|table|materialized view|read-only view|sequence|type|extension) /

/** Objects that are missing, changed or extra. For a missing or extra table its parts are not listed. */
export function differences(release: Catalogue, found: Catalogue): Difference[] {
  const names = [...new Set([...release.keys(), ...found.keys()])].sort()
  const isWhole = (object: string) => {
    const table = `table ${/^column (.+?)\./.exec(object)?.[1] ?? / on (\S+)$/.exec(object)?.[1]}`
    return release.has(table) === found.has(table)
  }
  return names.filter(isWhole).flatMap((object) => differenceIn(object, release.get(object), found.get(object)) ?? [])
}

function differenceIn(object: string, wanted: Facets | undefined, there: Facets | undefined): Difference | null {
  if (!there) return { object, what: "missing" }
  if (!wanted) return { object, what: "foreign" }
  const facets = [...new Set([...Object.keys(wanted), ...Object.keys(there)])]
  const how = facets.filter((facet) => wanted[facet] !== there[facet])
  return how.length > 0 ? { object, what: "altered", how: how.join(", ") } : null
}

/** Whether an operator may well have added it: it is told, and fails nothing. */
export function isHarmless({ object, what }: Difference): boolean {
  return what === "foreign" && HARMLESS.test(object)
}

/** A catalogue as lines of text, to be kept beside the migrations: name, tab, facets. */
export function catalogueText(catalogue: Catalogue): string {
  const lines = [...catalogue].map(([name, facets]) => `${name}\t${JSON.stringify(facets)}`)
  return `${lines.sort().join("\n")}\n`
}

/** A catalogue from such lines. */
export function parseCatalogue(text: string): Catalogue {
  const lines = text.split("\n").filter((line) => line !== "")
  return new Map(
    lines.map((line) => {
      const [name = "", facets = "{}"] = line.split("\t")
      return [name, JSON.parse(facets)]
    }),
  )
}
