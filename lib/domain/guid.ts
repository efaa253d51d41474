/** Whether a text is a GUID, in any letter case: the form of every id of ours and of Microsoft's tenants. */
export function isGuid(text: string): boolean {
  return GUID.test(text)
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
