/** A name that is allowed but looks like a slip: an internet address, one character over and over, single letters apart. (facts.md 1.2) */
export function isDoubtfulCompanyName(name: string): boolean {
  return /\.(com|net|org|info|biz|io)\b/i.test(name) || /(\S)\1\1/u.test(name) || /^(\S\s+)+\S$/u.test(name.trim())
}
