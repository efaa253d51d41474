import { describe, expect, test } from "vitest"
import { pdf, received } from "@/tests/builders"
import { compoundFile } from "@/tests/compound-file"
import { readEvidenceFile } from "./evidence"

const PNG = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex")
const JPEG = Buffer.from("ffd8ffe000104a46494600010100", "hex")
const EMAIL = Buffer.from("From: ada@contoso.example\r\nDate: Fri, 20 Nov 2026 10:00:00 +0800\r\n\r\nWe accept.\r\n")
const PICTURE = Buffer.concat([Buffer.alloc(40), Buffer.from("meta")])
/** The beginning of a picture in ISO's container: its major brand and the others that it is compatible with. */
const heif = (major: string, ...others: string[]) => {
  const box = Buffer.from(`....ftyp${major}\0\0\0\0${others.join("")}`, "latin1")
  box.writeUInt32BE(box.length)
  return Buffer.concat([box, PICTURE])
}
const TIFF = Buffer.from("49492a0008000000", "hex")
const BIG_ENDIAN_TIFF = Buffer.from("4d4d002a00000008", "hex")
const STREAMS = ["__nameid_version1.0", "__properties_version1.0", "__substg1.0_0037001F", "__substg1.0_1000001F"]
/** As an email to many has them: beyond the header's own 109 sectors of the table there are thousands. */
const recipients = Array.from({ length: 3_000 }, (_, number) => `__recip_version1.0_#${number}`)
const behind = (text: string, bytes: Buffer) => Buffer.concat([Buffer.from(text, "latin1"), bytes])
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
    ["IMG_0042.HEIC", heif("heic", "mif1", "heic"), "image/heic"],
    ["burst.heic", heif("hevc", "msf1"), "image/heic"],
    ["photo.heif", heif("mif1", "heic"), "image/heic"],
    ["photo.hif", heif("mif1", "miaf"), "image/heif"],
    ["fax.tif", TIFF, "image/tiff"],
    ["scan.TIFF", BIG_ENDIAN_TIFF, "image/tiff"],
    ["RE 合約.msg", compoundFile(STREAMS), "application/vnd.ms-outlook"],
    ["to many.msg", compoundFile([...recipients, ...STREAMS]), "application/vnd.ms-outlook"],
  ])("%s", async (name, bytes, mediaType) => {
    expect(await read(name, bytes)).toEqual({ fileName: name, mediaType })
  })
})

test.each([
  ["C:\\Users\\Ada\\signed.pdf", "signed.pdf"],
  ["../../etc/signed.pdf", "signed.pdf"],
])("the name %s is kept without its folders", async (name, fileName) => {
  expect(await read(name, pdf())).toMatchObject({ fileName })
})

test.each([
  ["a byte order mark", "\xef\xbb\xbf"],
  ["empty lines", "\r\n\n"],
  ["zeros", "\0".repeat(512)],
  ["what is said to a printer", '\x1b%-12345X@PJL JOB NAME="contract"\r\n@PJL ENTER LANGUAGE=PDF\r\n'],
  ["all that readers look through", " ".repeat(1019)],
])("a PDF behind %s is a PDF, as it is to those who read it", async (_, junk) => {
  expect(await read("signed.pdf", behind(junk, pdf()))).toMatchObject({ mediaType: "application/pdf" })
})

/** Each entry is the next one of the one after it, and the sectors come round to the first. */
function inCircles(): Buffer {
  const file = compoundFile(STREAMS)
  for (const [at, id] of [1, 2, 3, 4].entries()) file.writeUInt32LE(((id + 1) % 4) + 1, 1024 + (at + 1) * 128 + 68)
  file.writeUInt32LE(1, 512 + 2 * 4)
  file.write("x", 1024 + 2 * 128, "utf16le")
  return file
}

const endingLike = (ending: string) => ({ key: "evidenceEnding", values: { ending } })

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
    ["an archive that is called a PDF", "late.pdf", behind("PK\x03\x04", pdf()), { key: "evidenceType" }],
    ["a PDF far behind something else", "late.pdf", behind(" ".repeat(1020), pdf()), { key: "evidenceType" }],
    ["a picture of a newer kind", "scan.heic", heif("avif", "mif1"), { key: "evidenceType" }],
    ["a film", "film.heic", heif("isom", "heic"), { key: "evidenceType" }],
    ["a large TIFF", "scan.tif", Buffer.from("49492b0008000000", "hex"), { key: "evidenceType" }],
    ["a document of Word", "letter.msg", compoundFile(["WordDocument", "1Table"]), { key: "evidenceType" }],
    ["a document with an email in it", "letter.msg", compoundFile(["WordDocument"], STREAMS), { key: "evidenceType" }],
    ["an email without its table", "mail.msg", compoundFile(STREAMS).subarray(0, 512), { key: "evidenceType" }],
    ["the beginning of a document", "mail.msg", compoundFile(STREAMS).subarray(0, 8), { key: "evidenceType" }],
    ["a document that goes in circles", "mail.msg", inCircles(), { key: "evidenceType" }],
    ["an Outlook email called a mail file", "mail.eml", compoundFile(STREAMS), endingLike(".msg")],
    ["a PDF behind a mark, called a picture", "scan.heic", behind("\xef\xbb\xbf", pdf()), endingLike(".pdf")],
    ["a picture of another kind", "scan.gif", Buffer.from("GIF89a"), { key: "evidenceType" }],
    ["text", "note.eml", Buffer.from("We accept.\n"), { key: "evidenceType" }],
    ["called a program", "signed.exe", pdf(), endingLike(".pdf")],
    ["called something else", "signed.png", pdf(), endingLike(".pdf")],
    ["called a page", "mail.html", EMAIL, endingLike(".eml")],
    ["called nothing with an end", "pdf", pdf(), endingLike(".pdf")],
    ["called nothing", "folder/", pdf(), { key: "fileNameRequired" }],
    ["called at too great a length", `${"x".repeat(197)}.pdf`, pdf(), { key: "fileNameTooLong", values: { max: 200 } }],
    ["called with a turn of direction", "fdp\u202Eexe.pdf", pdf(), { key: "characters" }],
    ["called with a line break", "a\r\nb.pdf", pdf(), { key: "characters" }],
    ["a PDF and a page", "both.pdf", pdf("<script >"), { key: "evidenceMixed" }],
    ["a picture and a page", "both.jpg", Buffer.concat([JPEG, Buffer.from("<HTML>")]), { key: "evidenceMixed" }],
    ["a picture and an archive", "both.png", zip(PNG), { key: "evidenceMixed" }],
    ["a PDF and an archive with a comment", "both.pdf", zip(pdf(), "PK\x05\x06 more"), { key: "evidenceMixed" }],
    ["an email and an archive", "both.eml", zip(EMAIL), { key: "evidenceMixed" }],
  ])("%s", async (_, name, bytes, problem) => {
    expect(await read(name, bytes)).toEqual({ problem })
  })
})

test("what only looks like the end of an archive in the middle of a picture is a picture", async () => {
  expect(await read("scan.png", Buffer.concat([zip(PNG), Buffer.from("more")]))).toMatchObject({
    mediaType: "image/png",
  })
})

test("an email may have a page for its text", async () => {
  const bytes = Buffer.concat([EMAIL, Buffer.from("<html><body>We accept.</body></html>")])
  expect(await read("mail.eml", bytes)).toMatchObject({ mediaType: "message/rfc822" })
})

test.each([
  [10 * 1024 * 1024, true],
  [10 * 1024 * 1024 + 1, false],
])("of %d bytes it is taken: %s", async (size, taken) => {
  const told = await readEvidenceFile("signed.pdf", { ...received(pdf()), size })
  expect("mediaType" in told).toBe(taken)
  if (!taken) expect(told).toEqual({ problem: { key: "evidenceTooLarge", values: { max: 10 } } })
})
