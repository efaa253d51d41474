import "server-only"
import { pino, stdTimeFunctions } from "pino"
import { faultOf, withoutWhatWasTyped } from "./fault"
import { requestFacts } from "./request-facts"

/**
 * The operator's log: a line of JSON each, on standard output, with the request that it belongs to. No line holds what
 * was typed or who a person is: ids only.
 */
const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { pid: process.pid },
  timestamp: stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
})

type Facts = Record<string, string | number | boolean | undefined>

/** Tells of something that happened: what, and facts of it that name nobody. */
export function tell(level: "debug" | "info" | "warn", what: string, facts: Facts = {}): void {
  log[level]({ ...requestFacts(), ...facts }, what)
}

/** Has whatever libraries print told as a line of the log. */
export function takeOverConsole(): void {
  const words = (said: unknown[]) => withoutWhatWasTyped(said.map(String).join(" "))
  const asInfo = (...said: unknown[]) => log.info(words(said))
  Object.assign(globalThis.console, {
    log: asInfo,
    info: asInfo,
    warn: (...said: unknown[]) => log.warn(words(said)),
    error: (...said: unknown[]) => tellFault(said.find((part) => part instanceof Error) ?? said.map(String).join(" ")),
  })
}

/** Tells of a fault, with where in the code it broke. What its message quotes is left out: it may be what somebody typed. */
export function tellFault(error: unknown): void {
  log.error({ ...requestFacts(), ...faultOf(error) }, "fault")
}
