/** Whether a text is a GUID, in any letter case: the form of every id of ours and of Microsoft's tenants. */
export function isGuid(text: string): boolean {
  return GUID.test(text)
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A GUID in any of the ways in which .NET writes one, with hyphens or without, in braces or parentheses, as it is kept here; null when it is none. */
export function readGuid(written: string): string | null {
  const [, braced, bracketed, bare] = WRITTEN.exec(written.trim()) ?? []
  const digits = (braced ?? bracketed ?? bare ?? "").toLowerCase()
  if (isGuid(digits)) return digits
  if (digits.length !== 32 || digits.includes("-")) return null
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

const WRITTEN = /^(?:\{([0-9a-f-]{32,36})\}|\(([0-9a-f-]{32,36})\)|([0-9a-f-]{32,36}))$/i
