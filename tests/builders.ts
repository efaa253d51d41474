import { createHash } from "node:crypto"
import { type DraftValues, EMPTY_DRAFT } from "@/lib/domain/draft"
import { HEAD_SIZE, type Received, TAIL_SIZE } from "@/lib/domain/evidence"

/** What an agent types into the acceptance form; right, until a test changes it. */
export function acceptance<Changes extends object>(changes?: Changes) {
  return {
    firstName: "Tania",
    lastName: "Carr",
    email: "tania.carr@fabrikam.example",
    phone: "03 555 0188",
    acceptedOn: "2026-11-20",
    ...changes,
  }
}

/** A small PDF with this text in it, as bytes. */
export function pdf(text = "signed"): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Title (${text}) >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`)
}

/** A file as it is received; `content` gives it in pieces of so many bytes. */
export function received(bytes: Buffer, piece = 100_000): Received {
  return {
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    head: bytes.toString("latin1", 0, HEAD_SIZE),
    tail: bytes.subarray(-TAIL_SIZE).toString("latin1"),
    read: async (from, length) => bytes.toString("latin1", from, from + length),
    async *content() {
      for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece)
    },
  }
}

/** A new customer as typed in the wizard: everything right, the acceptance not ticked, nothing chosen, until a test changes it. */
export function draftValues(changes: Partial<DraftValues> = {}): DraftValues {
  return {
    ...EMPTY_DRAFT,
    companyName: "Lucerne Publishing",
    domain: "lucernepub",
    country: "TW",
    addressLine1: "中山北路二段42號",
    city: "台北市",
    postalCode: "104094",
    contact: { firstName: "怡君", lastName: "張", email: "yichun@lucernepub.example", phone: "02 5550 0177" },
    ...changes,
  }
}

/** The acceptance as ticked in the wizard, by the primary contact. */
export const ticked = { accepted: true, acceptedOn: "2026-11-20" } as const
