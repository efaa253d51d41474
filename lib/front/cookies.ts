/** Where next-auth keeps the address that signing in leads to. What it cannot read there, it takes for a fault of ours. */
const ADDRESS = /^(?:__Secure-)?authjs\.callback-url=(.*)$/

/** The cookies of a request, without those that cannot be what this portal set. */
export function readableCookies(header: string): string {
  return header
    .split(";")
    .filter((cookie) => {
      const [, address] = ADDRESS.exec(cookie.trim()) ?? []
      return address === undefined || isAddress(address)
    })
    .join(";")
}

function isAddress(encoded: string): boolean {
  try {
    const url = new URL(decodeURIComponent(encoded))
    return url.protocol === "http:" || url.protocol === "https:"
  } catch {
    return false
  }
}
