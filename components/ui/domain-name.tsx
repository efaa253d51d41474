/** A customer's domain, which may break before the ending that all of them have. */
export function DomainName({ domain }: { domain: string }) {
  const dot = domain.indexOf(".")
  if (dot < 0) return domain
  return (
    <>
      {domain.slice(0, dot)}
      <wbr />
      {domain.slice(dot)}
    </>
  )
}
