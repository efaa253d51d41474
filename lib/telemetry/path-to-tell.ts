import { isGuid } from "@/lib/domain/guid"

/** A word of an address; no number that could be dialled, no token, no e-mail address. */
const WORD = /^(?!.*\d{6})[\w.:~()-]{1,36}$/

/**
 * The path of an address for the log: without its query, which holds what people search for, and with "…" for each part
 * that is neither an id nor a plain word.
 */
export function pathToTell(url: string): string {
  const [path = ""] = url.split(/[?#]/)
  return path
    .slice(0, 400)
    .split("/")
    .map((part) => (part === "" || isGuid(part) || WORD.test(part) ? part : "…"))
    .join("/")
}
