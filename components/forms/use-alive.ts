"use client"

import { useSyncExternalStore } from "react"

/** Whether the page has come alive in the browser, so that a press is heard. */
export function useAlive(): boolean {
  return useSyncExternalStore(noSubscription, inBrowser, onServer)
}

const noSubscription = () => () => {}
const inBrowser = () => true
const onServer = () => false
