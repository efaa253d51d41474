"use client"

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
} from "react"

type Props = {
  open: boolean
  onClose: () => void
  /** The question. */
  title: ReactNode
  /** One sentence that names the customer and what follows. */
  text?: ReactNode
  /** Where the focus goes when it closes, if the button it came from goes with what was done; null is that button. */
  focusAfter?: () => HTMLElement | null
  /** A form or the buttons; the verb stands on the button. Give the cancel button `data-cancel`. */
  children: ReactNode
}

/**
 * Asks one question. The browser's own dialog keeps the focus inside, and gives it back to the button it came from.
 * Escape and a press beside it close it, unless something was typed into it.
 */
export function Dialog({ open, onClose, title, text, focusAfter, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  const placeAfter = useEffectEvent(() => focusAfter?.() ?? null)

  useEffect(() => {
    if (!open) return
    const dialog = box.current
    const before = document.activeElement
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select, [data-cancel]")?.focus()
    return () => {
      dialog?.close()
      const after = placeAfter() ?? before
      if (after instanceof HTMLElement) after.focus()
    }
  }, [open])

  function closeUnlessTyped(event: SyntheticEvent<HTMLDialogElement>) {
    event.preventDefault()
    if (!isTyped(event.currentTarget)) onClose()
  }

  function closeFromBeside(event: MouseEvent<HTMLDialogElement>) {
    if (event.target === event.currentTarget && isBeside(event)) closeUnlessTyped(event)
  }

  // Of two presses of Escape in a row, browsers take the second whatever the page says to "cancel"; not so to the key.
  function closeByKey(event: KeyboardEvent<HTMLDialogElement>) {
    if (event.key === "Escape") closeUnlessTyped(event)
  }

  if (!open) return null
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={text ? `${id}-text` : undefined}
      onCancel={closeUnlessTyped}
      {...{ onClick: closeFromBeside, onKeyDown: closeByKey }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {text && (
        <p id={`${id}-text`} className="dialog-text">
          {text}
        </p>
      )}
      {children}
    </dialog>
  )
}

function isTyped(dialog: HTMLDialogElement): boolean {
  const fields = [...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")]
  return fields.some((field) => field.value !== field.defaultValue)
}

/** The scrim belongs to the dialog element, so where the press fell tells them apart. */
function isBeside({ currentTarget, clientX, clientY }: MouseEvent<HTMLDialogElement>): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
