"use client"

import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId } from "react"

type Props = {
  /** What the menu is about, for readers: "More for Microsoft 365 Business Basic". */
  label: string
  /** What is seen of the button that opens it. */
  button: ReactNode
  buttonClass?: string
  /** Above the items, and no item itself: who is signed in. */
  head?: ReactNode
  children: ReactNode
}

/**
 * A button that opens a menu. The browser opens, places and closes it; this adds the keys of the menu pattern
 * (WAI-ARIA APG: arrows, Home, End, the first letter, Tab).
 */
export function Menu({ label, button, buttonClass = "icon-button", head, children }: Props) {
  const id = useId()
  return (
    <>
      <button type="button" className={buttonClass} aria-haspopup="menu" popoverTarget={id}>
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        className="menu"
        onToggle={focusFirst}
        {...{ onKeyDown: moveByKey, onClick: closeByItem }}
      >
        {head}
        <div role="menu" aria-label={label}>
          {children}
        </div>
      </div>
    </>
  )
}

function focusFirst(event: ToggleEvent<HTMLElement>) {
  if (event.newState === "open") itemsOf(event.currentTarget)[0]?.focus()
}

function closeByItem(event: { target: EventTarget; currentTarget: HTMLElement }) {
  const target = event.target
  if (target instanceof Element && target.closest('[role="menuitem"]')) event.currentTarget.hidePopover()
}

function moveByKey(event: KeyboardEvent<HTMLElement>) {
  const items = itemsOf(event.currentTarget)
  const here = items.findIndex((item) => item.matches(":focus"))
  if (event.key === "Tab") return event.currentTarget.hidePopover()
  const next = nextOf(event.key, here, items)
  if (!next) return
  event.preventDefault()
  next.focus()
}

function nextOf(key: string, here: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === "ArrowDown") return items[(here + 1) % items.length]
  if (key === "ArrowUp") return items.at(here <= 0 ? -1 : here - 1)
  if (key === "Home") return items[0]
  if (key === "End") return items.at(-1)
  if (key.length !== 1 || key === " ") return undefined
  const from = [...items.slice(here + 1), ...items.slice(0, here + 1)]
  return from.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
}
