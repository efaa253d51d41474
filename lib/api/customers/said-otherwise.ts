import type { Problems } from "@/lib/domain/problem"

type Said = readonly [field: string, text: string | undefined]

/** What is wrong where a client says in two places what is kept once, and not the same. */
export function saidOtherwise([field, one = ""]: Said, [kept, other = ""]: Said): Problems {
  const isSame = one.trim() === "" || other.trim() === "" || one.trim() === other.trim()
  return isSame ? {} : { [field]: { key: "saidOtherwise", values: { field: kept } } }
}
