import LineBreaker from "linebreak"

/**
 * Where a line may end in a text, as positions in it, its own end included; `must` where it has to (Unicode's UAX 14).
 * A short name that was typed stays together.
 */
export function* lineBreaks(text: string): Generator<{ at: number; must: boolean }> {
  const names = [...text.matchAll(/\u2068[^\u2069]{1,12}\u2069/g)].map(({ 0: name, index }) => [
    index,
    index + name.length,
  ])
  for (const one of allBreaks(text))
    if (one.must || !names.some(([start = 0, end = 0]) => one.at > start && one.at < end)) yield one
}

function* allBreaks(text: string): Generator<{ at: number; must: boolean }> {
  const breaker = new LineBreaker(text)
  let from = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    yield* wordsWithin(text.slice(from, next.position), from)
    yield { at: next.position, must: next.required && text[next.position - 1] === "\n" }
    from = next.position
  }
}

/** Thai, Lao, Khmer and Burmese write words without blanks between them: a dictionary tells where they end. */
function* wordsWithin(text: string, offset: number): Generator<{ at: number; must: boolean }> {
  if (!/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(text)) return
  for (const { index } of WORDS.segment(text)) if (index > 0) yield { at: offset + index, must: false }
}

const WORDS = new Intl.Segmenter("en", { granularity: "word" })
