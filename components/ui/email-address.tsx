/** An e-mail address, which may break after its @ where it is narrow. */
export function EmailAddress({ address }: { address: string }) {
  const at = address.lastIndexOf("@") + 1
  return (
    <bdi>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </bdi>
  )
}
