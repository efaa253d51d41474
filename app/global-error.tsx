"use client"

import { FaultPage, type FaultProps } from "@/components/fault/fault-page"
import { faultWords } from "@/components/fault/fault-words"
import "./globals.css"

/** The frame itself failed, so this one brings its own. */
export default function GlobalError(props: FaultProps) {
  const { lang, words } = faultWords()
  return (
    <html lang={lang}>
      <body>
        <title>{`${words.title} - Concord`}</title>
        <main className="dead-end-alone">
          <FaultPage {...props} />
        </main>
      </body>
    </html>
  )
}
