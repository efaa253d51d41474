import type { Breach } from "@/lib/domain/chain"

/** What the server tells of each file that it read. */
export type CheckedFile = { bytes: number; breach: Breach | null }

/** Has the files read, and gives each as soon as it is told. Whether they were all: what broke off on the way tells of some. */
export async function readFiles(
  address: string,
  signal: AbortSignal,
  onRead: (file: CheckedFile) => void,
): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal, redirect: "error" })
    if (!answer.ok || !answer.body) return false
    let rest = ""
    const decoder = new TextDecoder()
    const reader = answer.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return false
      const pieces = (rest + decoder.decode(value, { stream: true })).split("\n")
      rest = pieces.pop() ?? ""
      for (const line of pieces) {
        // The empty line is the last.
        if (line === "") return true
        onRead(JSON.parse(line))
      }
    }
  } catch {
    return false
  }
}
