"use client"

import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Banner } from "@/components/ui/banner"
import { Button } from "@/components/ui/button"
import { formatSize } from "@/components/ui/format-size"
import { type CheckedFile, readFiles } from "./read-files"

type Props = {
  /** Where the files are read again. */
  address: string
  count: number
  bytes: number
}

type State = { is: "not-read" | "reading" | "read" | "broken-off"; files: number; bytes: number; altered: string[] }
const NOTHING: State = { is: "not-read", files: 0, bytes: 0, altered: [] }

/** Whether the attached files are what was attached: not known until somebody asks, for there may be gigabytes to read. */
export function FileCheck({ address, count, bytes }: Props) {
  const t = useTranslations("proof.files")
  const [state, setState] = useState(NOTHING)
  const reading = useRef<AbortController | null>(null)
  // Who leaves the page wants nothing more read.
  useEffect(() => () => reading.current?.abort(), [])

  async function check() {
    const stop = new AbortController()
    reading.current = stop
    let seen: State = { ...NOTHING, is: "reading" }
    setState(seen)
    const take = ({ bytes: more, breach }: CheckedFile) => {
      const altered = breach ? [...seen.altered, breach.row] : seen.altered
      seen = { ...seen, files: seen.files + 1, bytes: seen.bytes + more, altered }
      setState(seen)
    }
    const isAll = await readFiles(address, stop.signal, take)
    if (stop.signal.aborted) setState(NOTHING)
    else setState({ ...seen, is: isAll ? "read" : "broken-off" })
  }

  const isReading = state.is === "reading"
  return (
    <div aria-live={isReading ? "off" : "polite"}>
      <Banner
        {...useWordsOf(state, count, bytes)}
        action={
          // One button whatever it says, so that it keeps the focus.
          <Button onClick={() => (isReading ? reading.current?.abort() : void check())}>
            {isReading ? t("stop") : t("check")}
          </Button>
        }
      />
    </div>
  )
}

function useWordsOf({ is, files, bytes: read, altered }: State, count: number, bytes: number) {
  const t = useTranslations("proof.files")
  const language = useLocale()
  const size = (of: number) => formatSize(of, language)
  if (is === "reading") {
    const text = (
      <>
        {t("readingText", { files, count, read: size(read), size: size(bytes) })}
        <progress className="progress" value={read} max={bytes} aria-label={t("reading")} />
      </>
    )
    return { kind: "wait", title: t("reading"), text } as const
  }
  if (altered.length > 0) {
    const text = t("alteredText", { ids: altered.join(", ") })
    return { kind: "bad", title: t("altered", { count: altered.length }), text } as const
  }
  if (is === "broken-off") return { kind: "bad", title: t("brokenOff"), text: t("brokenOffText") } as const
  if (is === "read")
    return { kind: "ok", title: t("whole", { count: files }), text: t("wholeText", { size: size(read) }) } as const
  const text = t("notReadText", { size: size(bytes) })
  return { kind: "wait", title: t("notRead", { count }), text } as const
}
