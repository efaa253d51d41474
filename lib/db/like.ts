/** A text as a part of a LIKE pattern that means itself: `%`, `_` and the backslash are letters like any other. */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&")
}
