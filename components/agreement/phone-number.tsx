/** A phone number as it was typed, with the form to dial from anywhere in brackets when that differs. */
export function PhoneNumber({ typed, e164 }: { typed: string; e164: string | null }) {
  return (
    <>
      <span className="together">{typed}</span>
      {e164 && e164 !== typed && <span className="faint one-line"> ({e164})</span>}
    </>
  )
}
