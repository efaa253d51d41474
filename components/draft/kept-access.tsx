"use client"

import { useEffect, useState } from "react"
import { keptAccess } from "./access-memory"
import { NewAccess, type ShownOnce } from "./new-access"

/** The one-time password once more, where the last step was left before the agent was done with it. */
export function KeptAccess({ customerId }: { customerId: string }) {
  const [access, setAccess] = useState<ShownOnce | null>(null)
  // After the first rendering, which is the server's too: only this tab remembers.
  useEffect(() => setAccess(keptAccess(customerId)), [customerId])
  return (
    access && (
      <div className="panel">
        <NewAccess access={access} />
      </div>
    )
  )
}
