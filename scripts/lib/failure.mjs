/** Something the person at the keyboard can put right. Its message is one line that says what to do; no stack is shown. */
export class Failure extends Error {
  /** @param {string} message @param {string} [details] lines shown beneath it, such as the end of a log */
  constructor(message, details) {
    super(message)
    this.name = "Failure"
    this.details = details
  }
}

/** The person stopped the script (Ctrl+C) before it had done its work. */
export class Stopped extends Error {}

/**
 * What to print of an error.
 * @param {unknown} error
 */
export function tellingOf(error) {
  if (error instanceof Failure) return error.details ? `${error.message}\n\n${error.details}` : error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
