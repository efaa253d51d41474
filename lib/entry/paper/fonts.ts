import { join } from "node:path"
import type { OpenFont } from "./open-font"
import { openFont } from "./open-font"

/**
 * The fonts of a paper, all of the family Noto. The paper's own words are drawn with the first, Noto Sans TC, which knows
 * Traditional Chinese and Latin; the others are for what it lacks, and only what is used of one is embedded.
 */
export type FontName = "TC" | "TC bold" | "SC" | "JP" | "KR" | "Latin" | ScriptFont

/** What writes with characters of its own, and the font that has them: Unicode's name of the script, and the font's. */
const SCRIPTS = {
  Arabic: "Arabic",
  Armenian: "Armenian",
  Bengali: "Bengali",
  Canadian_Aboriginal: "CanadianAboriginal",
  Devanagari: "Devanagari",
  Ethiopic: "Ethiopic",
  Georgian: "Georgian",
  Gujarati: "Gujarati",
  Gurmukhi: "Gurmukhi",
  Hebrew: "Hebrew",
  Kannada: "Kannada",
  Khmer: "Khmer",
  Lao: "Lao",
  Malayalam: "Malayalam",
  Mongolian: "Mongolian",
  Myanmar: "Myanmar",
  Oriya: "Oriya",
  Sinhala: "Sinhala",
  Tamil: "Tamil",
  Telugu: "Telugu",
  Thaana: "Thaana",
  Thai: "Thai",
  Tibetan: "Tibetan",
  Tifinagh: "Tifinagh",
} as const

export type ScriptFont = keyof typeof SCRIPTS
export const SCRIPT_FONTS = Object.keys(SCRIPTS) as ScriptFont[]

/** A font by its name, opened at its first use and kept: reading Chinese takes a tenth of a second. */
export function fontCalled(name: FontName): OpenFont {
  const open = OPEN.get(name) ?? openFont(fileOf(name))
  OPEN.set(name, open)
  return open
}

const OPEN = new Map<FontName, OpenFont>()

function fileOf(name: FontName): string {
  if (name === "TC bold") return file("noto-sans-tc", "700Bold", "NotoSansTC")
  if (name === "Latin") return file("noto-sans", "400Regular", "NotoSans")
  if (name === "Tibetan") return file("noto-serif-tibetan", "400Regular", "NotoSerifTibetan")
  if (isScriptFont(name))
    return file(`noto-sans-${name.toLowerCase().replace("_", "-")}`, "400Regular", `NotoSans${SCRIPTS[name]}`)
  return file(`noto-sans-${name.toLowerCase()}`, "400Regular", `NotoSans${name}`)
}

function isScriptFont(name: FontName): name is ScriptFont {
  return name in SCRIPTS
}

/** The server runs in the project's folder. */
function file(fontPackage: string, weight: string, stem: string): string {
  return join(process.cwd(), "node_modules", "@expo-google-fonts", fontPackage, weight, `${stem}_${weight}.ttf`)
}
