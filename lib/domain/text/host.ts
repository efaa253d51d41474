import { compatible } from "./characters"

/**
 * Whether a text is a host as addresses name it: labels of letters, digits, marks and inner hyphens, 63 at most each, in
 * any script. No character stands for others, such as ① or ﬁ.
 */
export function isHost(text: string): boolean {
  const labels = text.split(".")
  return (
    text.length <= 253 &&
    labels.length >= 2 &&
    labels.every(isLabel) &&
    isTop(labels.at(-1) ?? "") &&
    asciiHost(text) !== null
  )
}

function isLabel(label: string): boolean {
  return (
    label.length <= 63 &&
    compatible(label) === label &&
    /^[\p{L}\p{Nd}]((?:[\p{L}\p{Nd}\p{M}-]|\u200C|\u200D)*[\p{L}\p{Nd}\p{M}])?$/u.test(label)
  )
}

/** A figure at the end is an address of a machine (192.0.2.1), not a name. */
function isTop(label: string): boolean {
  return [...label].length >= 2 && !/^\p{N}+$/u.test(label)
}

/** A host as machines compare it: small letters, other scripts in ASCII (Punycode, UTS 46). Null when it is none. */
export function asciiHost(host: string): string | null {
  const address = `http://${host}/`
  const ascii = URL.canParse(address) ? new URL(address).hostname : null
  return ascii && ascii.length <= 253 && ascii.split(".").every((label) => label.length <= 63) ? ascii : null
}
