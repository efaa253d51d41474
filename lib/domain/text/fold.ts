import { compatible, WITHOUT_INK } from "./characters"

/**
 * A text as it is compared, whoever asks: letter case, widths, ligatures, kinds of blanks, dashes and middle dots, the two
 * ways to write 台, and what nobody sees make no difference. It is never stored in the place of what was typed.
 */
export function folded(text: string): string {
  return caseless(withoutInvisible(text)).replaceAll("臺", "台")
}

/** The same with letter case, for what is told apart by it: the particulars of a person. */
export function foldedExactly(text: string): string {
  return withoutInvisible(text)
}

/** The same without accents too, for lists that one searches by heart: "aland" finds Åland. */
export function foldedPlainly(text: string): string {
  const whole = folded(text)
  return compatible(whole.normalize("NFD").replace(/\p{M}/gu, ""))
}

/** What looks the same is the same: nothing unseen, one kind of blank, hyphen and middle dot, one character for its variants. */
function withoutInvisible(text: string): string {
  const seen = text
    .replace(/\s/g, " ")
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu, "")
    .replace(WITHOUT_INK, "")
  return compatible(seen)
    .replace(/[\u2010-\u2015\u2043\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u0387\u2022\u2027\u2219\u22C5\u30FB\u2E31\u2E33]/g, "·")
    .replace(/\s+/g, " ")
    .trim()
}

/** Full case folding: ß and SS, the two small sigmas and the dotted capital I of Turkish are not told apart either. */
function caseless(text: string): string {
  return compatible(text.toUpperCase().toLowerCase()).replaceAll("ς", "σ").replaceAll("i\u0307", "i")
}
