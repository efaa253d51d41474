import { en } from "@/lib/i18n/en"
import { zhTW } from "@/lib/i18n/zh-tw"

/** Every message of a language by the path of its key: "common.pager.next". */
export const WORDS = { en: flat(en), "zh-TW": flat(zhTW) }

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, path = ""): Record<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : Object.entries(flat(value, `${path}${key}.`)),
  )
  return Object.fromEntries(entries)
}
