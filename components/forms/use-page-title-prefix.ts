"use client"

import { useEffect } from "react"

/** Puts "Error: " before the title of the page for as long as something is refused: a reader hears the title first. */
export function usePageTitlePrefix(prefix: string, shown: boolean) {
  useEffect(() => {
    if (!shown) return
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title
    return () => {
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length)
    }
  }, [prefix, shown])
}
