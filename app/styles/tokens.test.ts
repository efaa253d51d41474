import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

const CSS = readFileSync("app/styles/tokens.css", "utf8")

type Theme = "light" | "dark"
const THEMES: readonly Theme[] = ["light", "dark"]

/** Ink on ground: text needs 4.5 to 1 (WCAG 2.2, 1.4.3). */
const TEXT: readonly [ink: string, ...grounds: string[]][] = [
  ["ink", "surface", "paper", "sunken", "raised"],
  ["ink-2", "surface", "paper", "sunken", "raised", "act-soft", "ok-soft", "wait-soft", "bad-soft"],
  ["ink-3", "surface", "paper", "sunken", "raised"],
  ["accent", "surface", "paper", "accent-soft"],
  ["on-accent", "accent", "accent-hover", "accent-press"],
  ["ok", "ok-soft", "surface"],
  ["act", "act-soft", "surface"],
  ["wait", "wait-soft", "surface"],
  ["bad", "bad-soft", "surface"],
  ["on-bad", "bad-solid"],
  ["paper", "ink"],
  ["on-side", "side", "side-lens"],
  ["on-side-2", "side"],
]

/** Borders of controls, marks and the focus ring: 3 to 1 (1.4.11). */
const MARKS: readonly [mark: string, ...grounds: string[]][] = [
  ["edge", "surface", "paper"],
  ["ok-mark", "surface"],
  ["act-mark", "surface"],
  ["bad-solid", "surface"],
  ["focus", "surface", "paper", "raised"],
]

describe.each(THEMES)("in the %s theme", (theme) => {
  test.each(pairs(TEXT))("%s is read on %s", (ink, ground) => {
    expect(contrast(luminance(ink, theme), luminance(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(MARKS))("%s is seen on %s", (mark, ground) => {
    expect(contrast(luminance(mark, theme), luminance(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

function pairs(rows: readonly [string, ...string[]][]): [string, string][] {
  return rows.flatMap(([one, ...others]) => others.map((other): [string, string] => [one, other]))
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** The relative luminance of a token, by way of OKLab and linear sRGB (CSS Color 4, 10 and WCAG 2.2, relative luminance). */
function luminance(token: string, theme: Theme): number {
  const [lightness, chroma, hue] = colourOf(token, theme)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  const inside = (channel: number) => Math.min(1, Math.max(0, channel))
  return 0.2126 * inside(red) + 0.7152 * inside(green) + 0.0722 * inside(blue)
}

function colourOf(token: string, theme: Theme): [number, number, number] {
  const declaration = CSS.match(new RegExp(`--${token}:([^;]+);`))?.[1]
  const colours = declaration?.match(/oklch\([^)]*\)/g)
  const colour = (theme === "dark" ? colours?.at(-1) : colours?.at(0))?.match(/[\d.]+/g)?.map(Number)
  const [lightness, chroma, hue = 0] = colour ?? []
  if (lightness === undefined || chroma === undefined) throw new Error(`There is no colour token --${token}.`)
  return [lightness, chroma, hue]
}
