/** Where text runs from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and what Unicode keeps room for beside them. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * A name as it stands in a sentence that is plain text: one that runs from right to left is set between the marks that
 * keep it from reordering what stands around it. Everything else comes back as it is. On its own, use `GivenText`.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}
