import type { Trouble } from "@/components/forms/trouble"
import type { Refusal } from "@/lib/domain/refusal"

/**
 * Sends a file as it is to an address that answers `{ refusal }`, and tells how far it is, from 0 to 1. By
 * XMLHttpRequest: fetch tells nothing while it sends. Fails as a call of a server action does.
 */
export function sendFile(address: string, file: File, onProgress: (part: number) => void): Promise<Trouble | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", `${address}?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader("Content-Type", "application/octet-stream")
    request.responseType = "json"
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer: { refusal: Refusal | null } | null = request.response
      if (answer) resolve(answer.refusal)
      else reject(new Error(`The portal answered ${request.status}`))
    }
    request.onerror = () => reject(new TypeError("The server did not answer"))
    request.send(file)
  })
}
