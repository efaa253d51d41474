/**
 * The errors of the API by their Partner Center code: HTTP status, and the words where the code has words of its own.
 * (facts.md 3.2; wire.md 4.8)
 */
export const ERRORS = {
  400: { status: 401, description: "Access denied." },
  900420: { status: 401, description: "The token was issued for another audience." },
  2000: { status: 403, description: "The action is not allowed." },
  13605: {
    status: 403,
    description:
      "Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase.",
  },
  600006: { status: 403, description: "An indirect reseller cannot do this; its indirect provider can." },
  900150: { status: 403, description: "The supplied role doesn't have the rights to perform the requested operation." },
  900329: { status: 403, description: "This resource does not support application-only authentication." },
  404: { status: 404, description: "There is no such resource." },
  60003: { status: 404, description: "Tenant not found." },
  20000: { status: 404, description: "Order not found." },
  20003: { status: 404, description: "Subscription not found." },
  800008: { status: 404, description: "Cart not found." },
  405: { status: 405, description: "The resource does not know this method." },
  2002: { status: 400, description: "The quantity is out of range." },
  2055: { status: 400, description: "The etag is no longer valid: read the resource anew." },
  600002: { status: 400, description: "Date of agreement cannot be greater than the current date." },
  600061: { status: 400, description: "A partner confirmed agreement already exists for the customer." },
  800002: { status: 400, description: "Invalid request input." },
  800065: { status: 400, description: "The cart was submitted already." },
  800091: { status: 400, description: "The subscription is not active, so this cannot be changed." },
  900118: { status: 400, description: "Invalid customer ID." },
  900126: { status: 400, description: "A value is none of those that are known." },
  900127: { status: 400, description: "This operation isn't supported in this environment." },
  429: { status: 429, description: "Too many calls. Try again after the time given in Retry-After." },
  500: { status: 500, description: "The service could not do it. Nothing was changed; try again in a moment." },
} as const satisfies Record<number, { status: number; description: string }>

export type ErrorCode = keyof typeof ERRORS

/** What is sent with an error: the official clients read `code` and `description`. */
export function errorAnswer(code: ErrorCode, description: string = ERRORS[code].description, more: object = {}) {
  return { status: ERRORS[code].status, body: { code, description, source: "Concord", ...more } }
}
