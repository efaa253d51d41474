/**
 * Whether a file begins as an e-mail (RFC 5322), which has no signature: a block of fields, up to an empty line or the end,
 * in which somebody wrote (From) and a day stands (Date), or a server says that it went through (Received). `head` is
 * the beginning of the file, a character a byte.
 */
export function looksLikeEmail(head: string): boolean {
  // Some programs put the line of a mailbox before the fields.
  const block = head.replace(/^From [^\r\n]*\r?\n/, "")
  const end = /\r?\n\r?\n/.exec(block)
  const fields = end ? block.slice(0, end.index) : block.replace(/\r?\n$/, "")
  const names: string[] = []
  for (const line of fields.split(/\r?\n/)) {
    // A field goes on in a line that begins with a blank. Bytes above 127 are UTF-8 (RFC 6532).
    const field = /^([!-9;-~]+)[ \t]*:[\t -~\x80-\xff]*$/.exec(line)
    if (field?.[1]) names.push(field[1].toLowerCase())
    else if (names.length === 0 || !/^[ \t][\t -~\x80-\xff]*$/.test(line)) return false
  }
  return names.includes("from") && (names.includes("date") || names.includes("received"))
}
