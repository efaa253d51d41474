import { expect, test } from "vitest"
import { looksLikeEmail } from "./email-file"

const FROM = "From: Ada Byron <ada@contoso.example>"
const DATE = "Date: Fri, 20 Nov 2026 10:00:00 +0800"

test.each<[string, string[], boolean]>([
  ["who wrote and when", [FROM, DATE, "", "We accept."], true],
  ["in any order, after what servers say", ["Received: from mx by mx", "\tid 7; Fri", FROM, "", ""], true],
  ["names in any letter case, blanks before the colon", ["from: a@b", "DATE : today", ""], true],
  ["fields only", [FROM, DATE], true],
  ["a field over several lines", [FROM, "Subject: We", "  accept", DATE, ""], true],
  ["a field in UTF-8", [FROM, "Subject: æ\u0088\u0091", DATE, ""], true],
  ["behind the line of a mailbox", ["From ada@contoso.example Fri Nov 20 2026", FROM, DATE, ""], true],
  ["nobody who wrote", ["To: b@c", DATE, "", "x"], false],
  ["no day and no way", [FROM, "Subject: x", "", "x"], false],
  ["who wrote only in the text", ["Subject: x", DATE, "", FROM], false],
  ["something before the fields", ["<html>", FROM, DATE, ""], false],
  ["something between the fields", [FROM, "#!/bin/sh", DATE, ""], false],
  ["a first line that goes on from nothing", [" x", FROM, DATE, ""], false],
  ["a NUL among the fields", [FROM, "X-A: \0", DATE, ""], false],
  ["nothing", [], false],
])("%s", (_, lines, is) => {
  expect(looksLikeEmail(lines.join("\r\n"))).toBe(is)
  expect(looksLikeEmail(lines.join("\n"))).toBe(is)
})
