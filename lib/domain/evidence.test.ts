import { describe, expect, test } from "vitest"
import { pdf, received } from "@/tests/builders"
import { readEvidenceFile } from "./evidence"

const PNG = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex")
const JPEG = Buffer.from("ffd8ffe000104a46494600010100", "hex")
const EMAIL = Buffer.from("From: ada@contoso.example\r\nDate: Fri, 20 Nov 2026 10:00:00 +0800\r\n\r\nWe accept.\r\n")
const read = (name: string, bytes: Buffer) => readEvidenceFile(name, received(bytes))

describe("a file is what its content says, when its name agrees:", () => {
  test.each([
    ["signed.pdf", pdf(), "application/pdf"],
    ["合約 簽署.PDF", pdf(), "application/pdf"],
    ["scan.png", PNG, "image/png"],
    ["scan.jpg", JPEG, "image/jpeg"],
    ["scan.JPEG", JPEG, "image/jpeg"],
    ["RE: contract.eml", EMAIL, "message/rfc822"],
    ["contract.exe.pdf", pdf(), "application/pdf"],
  ])("%s", (name, bytes, mediaType) => {
    expect(read(name, bytes)).toEqual({ fileName: name, mediaType })
  })
})

test.each([
  ["C:\\Users\\Ada\\signed.pdf", "signed.pdf"],
  ["../../etc/signed.pdf", "signed.pdf"],
])("the name %s is kept without its folders", (name, fileName) => {
  expect(read(name, pdf())).toMatchObject({ fileName })
})

const zip = (bytes: Buffer, comment = "") => {
  const record = Buffer.alloc(22)
  record.write("PK\x05\x06", "latin1")
  record.writeUInt16LE(comment.length, 20)
  return Buffer.concat([bytes, record, Buffer.from(comment)])
}

describe("it is refused when it is", () => {
  test.each<[string, string, Buffer, object]>([
    ["empty", "signed.pdf", Buffer.alloc(0), { key: "evidenceEmpty" }],
    ["a page", "page.html", Buffer.from("<!doctype html><title>x"), { key: "evidenceType" }],
    ["a page that is called a PDF", "page.pdf", Buffer.from("<html><script>"), { key: "evidenceType" }],
    ["a program that is called a PDF", "run.pdf", Buffer.from("MZ\x90\0%PDF-1.7", "latin1"), { key: "evidenceType" }],
    ["a PDF behind something else", "late.pdf", Buffer.concat([Buffer.from("\n"), pdf()]), { key: "evidenceType" }],
    ["a picture of another kind", "scan.gif", Buffer.from("GIF89a"), { key: "evidenceType" }],
    ["text", "note.eml", Buffer.from("We accept.\n"), { key: "evidenceType" }],
    ["called a program", "signed.exe", pdf(), { key: "evidenceEnding", values: { ending: ".pdf" } }],
    ["called something else", "signed.png", pdf(), { key: "evidenceEnding", values: { ending: ".pdf" } }],
    ["called a page", "mail.html", EMAIL, { key: "evidenceEnding", values: { ending: ".eml" } }],
    ["called nothing with an end", "pdf", pdf(), { key: "evidenceEnding", values: { ending: ".pdf" } }],
    ["called nothing", "folder/", pdf(), { key: "fileNameRequired" }],
    ["called at too great a length", `${"x".repeat(197)}.pdf`, pdf(), { key: "fileNameTooLong", values: { max: 200 } }],
    ["called with a turn of direction", "fdp\u202Eexe.pdf", pdf(), { key: "characters" }],
    ["called with a line break", "a\r\nb.pdf", pdf(), { key: "characters" }],
    ["a PDF and a page", "both.pdf", pdf("<script >"), { key: "evidenceMixed" }],
    ["a picture and a page", "both.jpg", Buffer.concat([JPEG, Buffer.from("<HTML>")]), { key: "evidenceMixed" }],
    ["a picture and an archive", "both.png", zip(PNG), { key: "evidenceMixed" }],
    ["a PDF and an archive with a comment", "both.pdf", zip(pdf(), "PK\x05\x06 more"), { key: "evidenceMixed" }],
    ["an email and an archive", "both.eml", zip(EMAIL), { key: "evidenceMixed" }],
  ])("%s", (_, name, bytes, problem) => {
    expect(read(name, bytes)).toEqual({ problem })
  })
})

test("what only looks like the end of an archive in the middle of a picture is a picture", () => {
  expect(read("scan.png", Buffer.concat([zip(PNG), Buffer.from("more")]))).toMatchObject({ mediaType: "image/png" })
})

test("an email may have a page for its text", () => {
  const bytes = Buffer.concat([EMAIL, Buffer.from("<html><body>We accept.</body></html>")])
  expect(read("mail.eml", bytes)).toMatchObject({ mediaType: "message/rfc822" })
})

test.each([
  [10 * 1024 * 1024, true],
  [10 * 1024 * 1024 + 1, false],
])("of %d bytes it is taken: %s", (size, taken) => {
  const told = readEvidenceFile("signed.pdf", { ...received(pdf()), size })
  expect("mediaType" in told).toBe(taken)
  if (!taken) expect(told).toEqual({ problem: { key: "evidenceTooLarge", values: { max: 10 } } })
})
