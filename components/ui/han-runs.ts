/** A piece of a text, where it begins, and whether it is Chinese. */
export type Run = { at: number; text: string; isHan: boolean }

const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Takes a text apart where Chinese begins and ends. Japanese and Korean share the characters, and stay one piece. */
export function hanRuns(text: string): Run[] {
  if (KANA_OR_HANGUL.test(text)) return [{ at: 0, text, isHan: false }]
  return [...text.matchAll(/\p{Script=Han}+|\P{Script=Han}+/gu)].map(({ 0: piece, index }) => ({
    at: index,
    text: piece,
    isHan: /^\p{Script=Han}/u.test(piece),
  }))
}
