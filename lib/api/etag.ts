/** A version as an etag, which is opaque to clients. */
export function etagOf(version: number): string {
  return Buffer.from(`v${version}`).toString("base64")
}

/** The version that a caller goes by: that of its etag, or null when it takes any. */
export function versionAsked(etag: string | undefined): number | null {
  return etag && etag.trim() !== "*" ? versionOf(etag) : null
}

/** The version behind an etag; one that is not ours fits none. */
function versionOf(etag: string): number {
  const [, version] =
    Buffer.from(etag.replace(/^W\/|"/g, ""), "base64")
      .toString()
      .match(/^v(\d{1,9})$/) ?? []
  return Number(version) > 0 ? Number(version) : Number.MAX_SAFE_INTEGER
}
