import { composed } from "@/lib/domain/text/characters"
import { type FontName, fontCalled, SCRIPT_FONTS, type ScriptFont } from "./fonts"

/** What was typed stands between these marks of Unicode: it keeps its own direction, and its fonts are chosen by itself. */
const GIVEN = { begin: "\u2068", end: "\u2069" }

/** What was typed, as it stands on a paper. */
export function given(text: string): string {
  const tame = text.replaceAll(GIVEN.begin, "[U+2068]").replaceAll(GIVEN.end, "[U+2069]")
  return `${GIVEN.begin}${tame}${GIVEN.end}`
}

/** A piece of a text that one font draws. Marks and line feeds are in none. */
export type FontRun = { start: number; end: number; font: FontName }

export type Choice = {
  weight: "regular" | "bold"
  /** Where what was typed comes from, ISO 3166-1 alpha-2: Japan, Korea, China and Taiwan draw the same characters each in their way. */
  country: string | null
  /** Takes the codes of characters that no font has. */
  missing: Set<string>
}

/**
 * A text as the fonts can draw it, and which draws what. A character that none has stands as its code, [U+20BB7], and is
 * added to `missing` so that it can be told; so does what turns the direction of the text.
 */
export function fontRuns(text: string, choice: Choice): { text: string; runs: FontRun[] } {
  const runs: FontRun[] = []
  let drawn = ""
  let isGiven = false
  for (const part of composed(text).split(/([\u2068\u2069\n])/)) {
    if (part === GIVEN.begin || part === GIVEN.end || part === "\n") {
      if (part !== "\n") isGiven = part === GIVEN.begin
      drawn += part
      continue
    }
    for (const { piece, font } of piecesOf(part, isGiven, choice)) {
      const last = runs.at(-1)
      if (last?.font === font && last.end === drawn.length) last.end += piece.length
      else runs.push({ start: drawn.length, end: drawn.length + piece.length, font })
      drawn += piece
    }
  }
  return { text: drawn, runs }
}

type Piece = { piece: string; font: FontName }

/** All of one script in a part is drawn by one font where there is one that has it all, so that no word is drawn by two. */
function* piecesOf(part: string, isGiven: boolean, choice: Choice): Generator<Piece> {
  const clusters = [...GRAPHEMES.segment(part)].map(({ segment }) => ({ segment, script: scriptOf(segment) }))
  const fonts = new Map<Script, FontName[]>()
  for (const script of new Set(clusters.map((cluster) => cluster.script))) {
    const order = fontsOf(script, part, isGiven ? choice.country : null, choice.weight)
    const whole = clusters.filter((cluster) => cluster.script === script).map(({ segment }) => segment)
    const one = order.find((font) => whole.every((segment) => draws(font, segment)))
    fonts.set(script, one ? [one, ...order] : order)
  }
  let before: FontName | undefined
  for (const { segment, script } of clusters) {
    const order = fonts.get(script) ?? []
    // Blanks, figures and marks stay with what they follow.
    const font = [...(script === "common" && before ? [before] : []), ...order].find((one) => draws(one, segment))
    yield { piece: font ? segment : codesOf(segment, choice.missing), font: font ?? firstOf(choice) }
    before = font ?? firstOf(choice)
  }
}

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" })

type Script = ScriptFont | "Han" | "European" | "common"

const TESTS: [Script, RegExp][] = [
  ["Han", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ーｰ]/u],
  ["European", /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u],
  ...SCRIPT_FONTS.map((script): [Script, RegExp] => [script, new RegExp(`\\p{Script=${script}}`, "u")]),
]

function scriptOf(cluster: string): Script {
  // By far the most.
  if (/^[ -@[-`{-~]+$/.test(cluster)) return "common"
  if (/^[A-Za-z]+$/.test(cluster)) return "European"
  return TESTS.find(([, test]) => test.test(cluster))?.[0] ?? "common"
}

/** The fonts that may draw a script, the best first. */
function fontsOf(script: Script, part: string, country: string | null, weight: Choice["weight"]): FontName[] {
  const first: FontName[] = weight === "bold" ? ["TC bold", "TC"] : ["TC"]
  if (script === "Han") return [...hanFonts(part, country, first), "Latin"]
  if (script === "European") return [...first, "Latin", "JP"]
  if (script === "common") return [...first, "Latin", "JP", "SC", "KR", ...SCRIPT_FONTS]
  return [script, ...first, "Latin"]
}

/** Kana and Hangul tell of themselves whose characters they stand among; else the country does. */
function hanFonts(part: string, country: string | null, first: FontName[]): FontName[] {
  const all: FontName[] = [...first, "SC", "JP", "KR"]
  const own: FontName | undefined = /\p{Script=Hangul}/u.test(part)
    ? "KR"
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part)
      ? "JP"
      : HAN_FONTS[country ?? ""]
  return own ? [own, ...all.filter((font) => font !== own)] : all
}

const HAN_FONTS: Record<string, FontName> = { CN: "SC", JP: "JP", KR: "KR", KP: "KR", MY: "SC", SG: "SC" }

/**
 * What nobody sees, such as what joins characters or chooses a form of one, needs no glyph of its own. What turns the direction has one in
 * some fonts, and is not drawn: a paper could be read another way than what it says.
 */
function draws(font: FontName, cluster: string): boolean {
  if (/\p{Bidi_Control}/u.test(cluster)) return false
  const { covers } = fontCalled(font)
  return [...cluster].every((one) => /\p{Default_Ignorable_Code_Point}/u.test(one) || covers(one.codePointAt(0) ?? 0))
}

function firstOf({ weight }: Choice): FontName {
  return weight === "bold" ? "TC bold" : "TC"
}

function codesOf(cluster: string, missing: Set<string>): string {
  return Array.from(cluster, (character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    missing.add(code)
    return `[${code}]`
  }).join("")
}
