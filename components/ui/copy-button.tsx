"use client"

import { useState } from "react"
import { Button } from "./button"

type Props = {
  /** What is copied. */
  text: string
  /** "Copy", and once it is done "Copied". */
  words: string
  doneWords: string
  /** What is copied, for readers: "Password". */
  what: string
}

/** Puts a text into the clipboard, and says so. Where the browser does not allow it, the text stays to be selected. */
export function CopyButton({ text, words, doneWords, what }: Props) {
  const [copied, setCopied] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  return (
    <>
      <Button small onClick={() => void copy()}>
        {copied ? doneWords : words}
        <span className="for-readers"> {what}</span>
      </Button>
      <span className="for-readers" role="status">
        {copied && doneWords}
      </span>
    </>
  )
}
