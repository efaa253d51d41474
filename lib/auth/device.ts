import Bowser from "bowser"

const LONGEST = 100
/** Of a browser that says more, the rest is not looked at: finding names in it takes the square of its length. */
const LOOKED_AT = 512

/**
 * A browser as its owner knows it, by what it says of itself: "Chrome, Windows". Null when it says nothing that is known.
 * An unknown browser is shown by its own user agent, without invisible characters.
 */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null
  const parser = Bowser.getParser(userAgent.slice(0, LOOKED_AT))
  const names = [parser.getBrowserName(), parser.getOSName()].filter(Boolean).join(", ")
  return names.replace(/\p{C}/gu, "").slice(0, LONGEST) || null
}
