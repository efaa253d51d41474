/** Which of some words a form says under a name; null when it says none of them, or is no form: anybody may send an action anything. */
export function saidIn<Word extends string>(form: unknown, name: string, words: readonly Word[]): Word | null {
  const said = form instanceof FormData ? form.get(name) : null
  return words.find((word) => word === said) ?? null
}
