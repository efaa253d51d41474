import { composed } from "@/lib/domain/text/characters"

/** Whether a font can draw a character. */
export type Covers = (codePoint: number) => boolean

/**
 * A text as a font can draw it: a character that it lacks stands as its code, [U+20BB7], and is added to `missing` so
 * that it can be told. Line feeds are no characters to draw, nor is what nobody sees: joiners, the selectors of a form.
 */
export function inFont(text: string, covers: Covers, missing: Set<string>): string {
  return Array.from(composed(text), (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    if (character === "\n" || covers(codePoint)) return character
    if (UNSEEN.test(character)) return ""
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`
    missing.add(code)
    return `[${code}]`
  }).join("")
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/u
