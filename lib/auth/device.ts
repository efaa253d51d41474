import Bowser from "bowser"

const LONGEST = 100

/**
 * A browser as its owner knows it, by what it says of itself: "Chrome, Windows". Null when it says nothing that is known.
 * One that nobody knows is called as it calls itself, which may be anything; nothing invisible of it is kept.
 */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null
  const parser = Bowser.getParser(userAgent)
  const names = [parser.getBrowserName(), parser.getOSName()].filter(Boolean).join(", ")
  return names.replace(/\p{C}/gu, "").slice(0, LONGEST) || null
}
