"use client"

import { FaultPage, type FaultProps } from "@/components/fault/fault-page"

/** A page failed; the frame around it stands. */
export default function PortalError(props: FaultProps) {
  return <FaultPage {...props} />
}
