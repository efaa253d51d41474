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
  [
    "more orders to a printer",
    "\x1b%-12345X\x1b%-12345X@PJL\r\n@PJL SET RESOLUTION=600\r\n@PJL COMMENT 合約\r\n\x1b%-12345X",
  ],
  ["fields of MIME", "Content-Type: application/pdf; name=a.pdf\r\ncontent-transfer-encoding: binary\r\n\r\n"],
  ["a boundary of MIME", "--=_Part.1_2\nMIME-Version: 1.0\nContent-Type: application/pdf\n\n"],
  ["a mark, blanks and a form feed", "\xef\xbb\xbf \t\r\f\n"],
  ["all that readers look through", " ".repeat(1019)],
])("a PDF behind %s is a PDF, as it is to those who read it", async (_, junk) => {
  expect(await read("signed.pdf", behind(junk, pdf()))).toMatchObject({ mediaType: "application/pdf" })
})

test.each([
  ["a batch file", "@echo off\r\nrem "],
  ["a batch file behind a mark", "\xef\xbb\xbf@echo off\r\nrem "],
  ["a batch file that looks like a print job", "@PJL & calc\r\n"],
  ["a batch file behind a print job", "@PJL SET A=B\r\n@calc\r\n"],
  ["a print job that is another command", "@PJLcalc\r\n"],
  ["a shell script", "#!/bin/sh\n#"],
  ["a script without its first line", "\n\n  echo x #"],
  ["JavaScript", "var a=1;//"],
  ["Python", "import os #"],
  ["VBScript", "MsgBox 1 '"],
  ["a picture of a page", "<img src=x onerror=alert(1)>"],
  ["a page behind blanks", `${" ".repeat(600)}<p onclick=x>`],
  ["a page behind zeros", `${"\0".repeat(600)}<a>`],
  ["a page in a field", "Content-Type: <img src=x onerror=x>\r\n"],
  ["a page in a print job", "\x1b%-12345X@PJL COMMENT <img src=x>\r\n"],
  ["a picture in SVG", '<?xml version="1.0"?><svg:svg xmlns:svg="http://www.w3.org/2000/svg">'],
  ["XML", '<?xml version="1.0"?>\n<a>'],
  ["a program", "MZ\x90\0"],
  ["a program behind blanks", " MZ"],
  ["an archive", "PK\x03\x04"],
  ["a picture", "GIF89a"],
  ["a film", "RIFF\0\0\0\0AVI "],
  ["PostScript", "%!PS-Adobe-3.0 "],
  ["a note", "See below:\n"],
  ["a field that is none of MIME's", "Subject: contract\r\n"],
  ["a line with a zero in it", "Content-Type: a\0b\r\n"],
  ["two marks", "\xef\xbb\xbf\xef\xbb\xbf"],
  ["a mark of other letters", "\xff\xfe"],
])("a PDF behind %s is none", async (_, junk) => {
  expect(await read("signed.pdf", behind(junk, pdf()))).toEqual({ problem: { key: "evidenceType" } })
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

/** A ZIP with one empty file, behind these bytes; `places` count from the beginning of all, or of the archive. */
const archived = (bytes: Buffer, after = "", places: "of all" | "of the archive" = "of all", lie = 0) => {
  const name = Buffer.from("a.class")
  const local = Buffer.concat([Buffer.from("PK\x03\x04\x14"), Buffer.alloc(25), name])
  local.writeUInt16LE(name.length, 26)
  const list = Buffer.concat([Buffer.from("PK\x01\x02\x14"), Buffer.alloc(41), name])
  list.writeUInt16LE(name.length, 28)
  const end = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)])
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(list.length + lie, 12)
  end.writeUInt32LE(local.length + (places === "of all" ? bytes.length : 0), 16)
  return Buffer.concat([bytes, local, list, end, Buffer.from(after, "latin1")])
}
const LARGE = Buffer.concat([PNG, Buffer.alloc(300_000, 7)])
const ENDS = Buffer.concat([PNG, Buffer.from("PK\x05\x06\0\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\0\0".repeat(2_900))])

describe("a file with an archive behind is not taken,", () => {
  test.each<[string, string, Buffer]>([
    ["with nothing after it", "both.png", archived(PNG)],
    ["with a byte after it", "both.png", archived(PNG, "\0")],
    ["with a line after it", "both.jpg", archived(JPEG, "\r\n")],
    ["with as much after it as is looked through", "both.png", archived(PNG, "\0".repeat(65_535))],
    ["with another end after it", "both.png", archived(PNG, `PK\x05\x06${"\0".repeat(40)}`)],
    ["with places of its own", "both.png", archived(PNG, "\0", "of the archive")],
    ["with a length that is another", "both.png", archived(PNG, "\0", "of all", 3)],
    ["behind a large picture", "both.png", archived(LARGE, "\0")],
    ["behind a large picture, with places of its own", "both.png", archived(LARGE, "\0", "of the archive")],
    ["behind a PDF", "both.pdf", archived(pdf(), "\n%%EOF\n")],
    ["behind an email", "both.eml", archived(EMAIL, "\r\n")],
    ["behind a fax", "both.tif", archived(TIFF, "\0")],
    ["behind a phone's picture", "both.heic", archived(heif("heic"), "\0")],
    ["behind an Outlook email", "both.msg", archived(compoundFile(STREAMS))],
    ["with its places in eight bytes", "both.png", behindEnd(0xffffffff)],
    ["with thousands of ends", "both.png", ENDS],
  ])("%s", async (_, name, bytes) => {
    expect(await read(name, bytes)).toEqual({ problem: { key: "evidenceMixed" } })
  })
})

function behindEnd(offset: number): Buffer {
  const end = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(19)])
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([PNG, end])
}

test("an Outlook email may have archives and documents attached, which stand in it as they are", async () => {
  const file = archived(compoundFile(STREAMS), "\0".repeat(512))
  expect(await read("mail.msg", file)).toMatchObject({ mediaType: "application/vnd.ms-outlook" })
})

test("an archive too far from the end is found by nobody, and a picture may have any bytes", async () => {
  for (const bytes of [archived(PNG, "\0".repeat(70_000)), LARGE, behindEnd(12)])
    expect(await read("scan.png", bytes)).toMatchObject({ mediaType: "image/png" })
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
