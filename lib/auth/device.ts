import Bowser from "bowser"

const LONGEST = 100

/** A browser as its owner knows it, by what it says of itself: "Chrome, Windows". Null when it says nothing that is known. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null
  const parser = Bowser.getParser(userAgent)
  return [parser.getBrowserName(), parser.getOSName()].filter(Boolean).join(", ").slice(0, LONGEST) || null
}
