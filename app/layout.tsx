import type { Metadata, Viewport } from "next"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { themeOfPage } from "@/lib/entry/look"
import "./globals.css"

export const metadata: Metadata = { title: { template: "%s - Concord", default: "Concord" } }

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" }

/** Every page: in which language it reads, and in which look. Set by the server, so that nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await getLocale()
  return (
    // The script matters more than the region to what reads or draws the page: zh-Hant-TW is zh-TW said in full.
    <html lang={language === "zh-TW" ? "zh-Hant-TW" : language} data-theme={(await themeOfPage()) ?? undefined}>
      <body>{children}</body>
    </html>
  )
}
