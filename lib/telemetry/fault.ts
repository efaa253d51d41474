import { z } from "zod"

const LONGEST = 300

/** What is told of a fault: its class, its code, what it says without what it quotes, and where it broke. */
export function faultOf(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { message: withoutWhatWasTyped(String(error)) }
  const { code, digest } = Marks.parse(error)
  return {
    type: error.name,
    code,
    // Next shows it on the page that failed.
    digest,
    message: withoutWhatWasTyped(error.message),
    at: placesIn(error.stack ?? ""),
    cause:
      error.cause instanceof Error ? withoutWhatWasTyped(`${error.cause.name}: ${error.cause.message}`) : undefined,
  }
}

const Marks = z.object({ code: z.string().optional().catch(undefined), digest: z.string().optional().catch(undefined) })

/** The stack begins with the message: only the lines that name places. */
function placesIn(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.slice("    at ".length))
    .slice(0, 12)
    .join(" < ")
}

/**
 * A message without what libraries put into theirs: what was to be written (Prisma, in its first lines), and values in
 * quotes, addresses, numbers that could be dialled, and tokens.
 */
export function withoutWhatWasTyped(message: string): string {
  const last = message.trim().split("\n").at(-1) ?? ""
  const told = last
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|「[^」]*」|\([^()]*\)=\([^()]*\)/g, "…")
    .replace(/\S*@\S*/g, "…")
    .replace(/\S*\d{6,}\S*|\+?\d[\d ()-]{5,}\d/g, "…")
    .replace(/[\w-]{32,}/g, "…")
    .replace(/[^ -~]+/g, "…")
  return told.slice(0, LONGEST)
}
