"use client"

import { useRouter } from "next/navigation"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { Icon } from "@/components/ui/icon"
import { customersAddress, type ListedCustomers } from "./customers-address"

const PAUSE_MS = 200

type Props = { says: ListedCustomers; label: string; sample: string }

/**
 * Searches while it is typed: after a pause the address takes the search over, and the page follows. `/` leads here from
 * anywhere on the page, Escape empties it. Without script it is a form, and Enter searches.
 */
export function CustomerSearch({ says, label, sample }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const router = useRouter()
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  // What was typed and is not shown yet; an answer to an earlier text must not overwrite it.
  const awaited = useRef<string | null>(null)

  // A search that is still to come must not pull the agent back from another page.
  useEffect(() => () => clearTimeout(pause.current), [])

  function search(text: string) {
    awaited.current = text
    clearTimeout(pause.current)
    pause.current = setTimeout(searchNow, PAUSE_MS)
  }

  // Leaving the field, for a link of the list it may be, searches before the link is followed: the later one wins.
  function searchNow() {
    const text = awaited.current
    if (pause.current === undefined || text === null) return
    clearTimeout(pause.current)
    pause.current = undefined
    if (text === says.search) awaited.current = null
    router.replace(customersAddress(says, { search: text }), { scroll: false })
  }

  function clear(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Escape" || event.nativeEvent.isComposing || event.currentTarget.value === "") return
    event.preventDefault()
    event.currentTarget.value = ""
    search("")
  }

  useEffect(() => {
    if (awaited.current?.trim() === says.search) awaited.current = null
    if (awaited.current === null && input.current && input.current.value.trim() !== says.search) {
      input.current.value = says.search
    }
  }, [says.search])

  useEffect(() => focusBySlash(input), [])

  return (
    <search className="contents">
      <form className="search" action="/customers">
        <Icon name="search" />
        <input
          ref={input}
          className="input"
          type="search"
          name="search"
          defaultValue={says.search}
          aria-label={label}
          aria-keyshortcuts="/"
          placeholder={sample}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          // What an input method has not put together yet (ㄊㄞ on its way to 台) is not searched for.
          onChange={(event) => isComposing(event.nativeEvent) || search(event.target.value)}
          onCompositionEnd={(event) => search(event.currentTarget.value)}
          onBlur={searchNow}
          onKeyDown={clear}
        />
        {says.status && <input type="hidden" name="status" value={says.status} />}
        <input type="hidden" name="sort" value={says.sort} />
        <input type="hidden" name="order" value={says.order} />
      </form>
    </search>
  )
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing
}

function focusBySlash(input: { current: HTMLInputElement | null }) {
  function focus(event: globalThis.KeyboardEvent) {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return
    event.preventDefault()
    input.current?.focus()
    input.current?.select()
  }
  document.addEventListener("keydown", focus)
  return () => document.removeEventListener("keydown", focus)
}
