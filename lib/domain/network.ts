/**
 * The network that an address is counted by: an IPv4 address by itself, which is also what an IPv6 one that stands for it
 * is taken for; of IPv6 the first 64 bits, since whoever has one address has all that begin with those. A port and a
 * zone are left out; what is no address stays as it is.
 */
export function networkOf(address: string): string {
  const bare = withoutPort(address).replace(/%.*/, "")
  const url = `http://[${bare}]`
  if (!URL.canParse(url)) return bare
  const groups = groupsOf(new URL(url).hostname.slice(1, -1))
  return standsForIpv4(groups) ? groups.slice(6).flatMap(bytesOf).join(".") : `${groups.slice(0, 4).join(":")}::/64`
}

/** Some proxies pass on the port as well: 192.0.2.1:4711 and [2001:db8::1]:4711. */
function withoutPort(address: string): string {
  const [, host] = /^\[(.+)\](?::\d+)?$/.exec(address) ?? /^([\d.]+):\d+$/.exec(address) ?? []
  return host ?? address
}

/** All eight groups of an address as URLs write it, where at most one row of zeros is left out. */
function groupsOf(hostname: string): string[] {
  const [before = [], after = []] = hostname.split("::").map((side) => side.split(":").filter(Boolean))
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after]
}

function standsForIpv4(groups: readonly string[]): boolean {
  return groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff"
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 255]
}
