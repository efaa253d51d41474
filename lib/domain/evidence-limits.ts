import type { Problem } from "./problem"

/** At most so many files belong to one confirmation, each with at most so many bytes (10 MB). */
export const MAX_EVIDENCE = 10
export const MAX_EVIDENCE_SIZE = 10 * 1024 * 1024

/** What evidence can be, and how the names of such files end. */
export const ENDINGS = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/heic": ["heic", "heif", "hif"],
  "image/heif": ["heif", "heic", "hif"],
  "image/tiff": ["tif", "tiff"],
  "message/rfc822": ["eml"],
  "application/vnd.ms-outlook": ["msg"],
} as const
export type MediaType = keyof typeof ENDINGS

/** Asked before a file is sent, while it is read, and when it is kept. */
export function problemWithSize(size: number): Problem | null {
  if (size === 0) return { key: "evidenceEmpty" }
  return size > MAX_EVIDENCE_SIZE ? { key: "evidenceTooLarge", values: { max: MAX_EVIDENCE_SIZE / 1024 / 1024 } } : null
}
