/** The query parameters of a page; of a repeated one, the first. */
export async function asked(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<Record<string, string | undefined>> {
  const said = Object.entries(await searchParams)
  return Object.fromEntries(said.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
}
