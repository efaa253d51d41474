/**
 * Composed form (NFC), but no character becomes another: what normalisation would exchange by itself stays as it was
 * typed, such as the compatibility ideographs that people's names are written with.
 */
export function composed(text: string): string {
  if (hasPileOfMarks(text) || text.normalize("NFC") === text) return text
  let whole = ""
  let pending = ""
  for (const character of text) {
    if (character.normalize("NFC") === character) pending += character
    else {
      whole += pending.normalize("NFC") + character
      pending = ""
    }
  }
  return whole + pending.normalize("NFC")
}

/** The form in which texts are compared (NFKC): widths, ligatures and compatibility ideographs make no difference. */
export function compatible(text: string): string {
  return hasPileOfMarks(text) ? text : text.normalize("NFKC")
}

/** More marks in a row than any script has: sorting them takes the square of their number. (UAX 15, Stream-Safe Text Format) */
export function hasPileOfMarks(text: string): boolean {
  return /\p{M}{31}/u.test(text)
}

/** What input methods type in the width of an ideograph, as ASCII: letters, figures, signs, and the full stops that stand in an address. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E\uFE50-\uFE6B]/g, (character) => character.normalize("NFKC"))
    .replace(/[\u3002\uFF61]/g, ".")
    .replaceAll("\u3000", " ")
}

/** Every dash that input methods and word processors write for a hyphen. The Japanese long vowel ー is a letter: it is not among them. */
export function hyphens(text: string): string {
  return text.replace(/[\u2010-\u2015\u2043\u2212\u2500\u2501\uFE58\uFE63\uFF0D]/g, "-")
}

/**
 * Takes away what nobody sees and no script needs: blanks without width, soft hyphens, marks that turn the direction and
 * stand alone or around the text. The joiners of Persian and Indic scripts, and the selectors of a character's form, stay.
 */
export function withoutUnseen(text: string): string {
  return text
    .replace(/\u034F|[\u00AD\u061C\u180E\u200B\u200E\u200F\u2060-\u2064\u206A-\u206F\uFEFF\u{E0001}-\u{E007F}]/gu, "")
    .replace(/^[\s\u202A-\u202E\u2066-\u2069]+/u, "")
    .replace(/(?<![\s\u202A-\u202E\u2066-\u2069])[\s\u202A-\u202E\u2066-\u2069]+$/u, "")
    .replace(
      /(^|[\p{P}\p{Z}\p{N}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}\p{sc=Bopo}])[\u200C\u200D]+/gu,
      "$1",
    )
}

/** The same where no mark of direction means anything, inside neither: phone numbers, e-mail addresses, codes. */
export function withoutDirection(text: string): string {
  return withoutUnseen(text.replace(/\p{Bidi_Control}/gu, ""))
}

/** How many characters somebody would count, halves of none. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** What has no ink although Unicode does not call it invisible: the empty Braille cell, the place of an object, an empty note head. */
export const WITHOUT_INK = /[\u2800\uFFFC\u{1D159}]/gu

/** Whether the text has at least one visible character. Blanks and marks without a letter are none. */
export function hasVisibleCharacter(text: string): boolean {
  return /[^\p{Z}\p{M}\p{C}\p{Default_Ignorable_Code_Point}]/u.test(text.replace(WITHOUT_INK, ""))
}

/**
 * Control characters and line ends of any kind belong in no field, and PostgreSQL stores no NUL; nor do halves of
 * characters, which UTF-8 cannot carry, the marks that turn the direction of the text (a record could be read another way
 * than it was written), and marks piled up without end.
 */
export function isPlain(text: string): boolean {
  return (
    !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u.test(text) &&
    text.isWellFormed() &&
    !hasPileOfMarks(text)
  )
}

/** What stands for letters that a program's encoding lost, one by one. */
export const LOST_LETTER = "\uFFFD"

/** Whether letters were lost before the text came here: U+FFFD stands for some of them, or question marks of any script for all. */
export function hasLostLetters(text: string): boolean {
  if (text.includes(LOST_LETTER)) return true
  const read = compatible(text.replace(QUESTION_MARK, "?"))
  return read.includes("?") && /^[\s?.,()·・/:'"[\]「」『』_-]*$/.test(read)
}

/** Of Spanish, Arabic, Armenian, Greek, Ethiopic, Coptic, Vai, Bamum and medieval writing; the rest fold into our own. */
const QUESTION_MARK = /[\u00BF\u061F\u055E\u037E\u1367\u2CFA\uA60F\uA6F7\u2E2E\u203D\u2E18]/g
