import type { en } from "@/lib/i18n/en"

/** The errors of the API by their Partner Center code, with the HTTP status of each. (facts.md 3.2; wire.md 4.8) */
export const STATUS_OF = {
  400: 401,
  900420: 401,
  13605: 403,
  600006: 403,
  900150: 403,
  900329: 403,
  404: 404,
  60003: 404,
  20000: 404,
  20003: 404,
  800008: 404,
  // Microsoft's Java SDK sends a call again for ever unless its answer is 400, 401, 403, 404, 409 or 417: what will be
  // refused again is answered with one of these. A 429, a 500 and a 503 are to be tried again.
  405: 400,
  2002: 400,
  2055: 400,
  600002: 400,
  600061: 400,
  800002: 400,
  800065: 400,
  800091: 400,
  900118: 400,
  900126: 400,
  900127: 400,
  409: 409,
  // No client of Microsoft's packs what it sends; who does knows this status.
  415: 415,
  429: 429,
  503: 503,
  504: 504,
  500: 500,
} as const satisfies Record<keyof typeof en.api, number>

/** A code that a refused call is answered with. */
export type ErrorCode = keyof typeof STATUS_OF
