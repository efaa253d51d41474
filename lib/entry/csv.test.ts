import { describe, expect, test } from "vitest"
import { csvFile } from "./csv"

const columns = [
  { head: "Name", cell: (row: { name: string; count: number | null }) => row.name },
  { head: "Licences", cell: (row: { name: string; count: number | null }) => row.count },
]

async function textOf(rows: { name: string; count: number | null }[]) {
  const bytes = await csvFile("customers-2026-11-22", columns, rows).arrayBuffer()
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
}

describe("a CSV file", () => {
  test("is an attachment with a name, in UTF-8", () => {
    const { headers } = csvFile("customers-2026-11-22", columns, [])
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(headers.get("content-disposition")).toContain('attachment; filename="customers-2026-11-22.csv"')
  })

  test("starts with a byte order mark and its heads, even without rows", async () => {
    expect(await textOf([])).toBe("\uFEFFName,Licences\r\n")
  })

  test("leaves a null cell empty and keeps any script", async () => {
    expect(await textOf([{ name: "台灣電腦股份有限公司", count: null }])).toBe(
      "\uFEFFName,Licences\r\n台灣電腦股份有限公司,\r\n",
    )
  })

  test.each([
    ["Contoso, Ltd.", '"Contoso, Ltd."'],
    ['The "Bank"', '"The ""Bank"""'],
    ["two\nlines", '"two\nlines"'],
    ["two\rlines", '"two\rlines"'],
  ])("quotes %j", async (name, cell) => {
    expect(await textOf([{ name, count: 0 }])).toBe(`\uFEFFName,Licences\r\n${cell},0\r\n`)
  })

  test.each([
    ["=1+1", "'=1+1"],
    ["+886", "'+886"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    [";=1+1", ";'=1+1"],
    ["Contoso; =1+1", "Contoso; '=1+1"],
    ["Contoso;;@SUM(A1);-2", "Contoso;;'@SUM(A1);'-2"],
    ["Contoso\t+886", "Contoso\t'+886"],
    ["a\n=1+1", '"a\n\'=1+1"'],
    ["Contoso;＝1", "Contoso;'＝1"],
    ["=1;=2", "'=1;'=2"],
    ["Contoso; Fabrikam", "Contoso; Fabrikam"],
    ["a-b; c+d", "a-b; c+d"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])("keeps a spreadsheet from calculating %j", async (name, cell) => {
    expect(await textOf([{ name, count: 1 }])).toBe(`\uFEFFName,Licences\r\n${cell},1\r\n`)
  })

  test("breaks off when its rows do, instead of ending early", async () => {
    async function* rows() {
      yield { name: "Contoso", count: 1 }
      throw new Error("the database went away")
    }
    await expect(csvFile("customers", columns, rows()).text()).rejects.toThrow()
  })
})
