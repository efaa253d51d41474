import "server-only"
import { stringify } from "csv-stringify/sync"
import { attachment } from "./attachment"

/** A column of a CSV file: the word at its head, and what stands in a row. Null is an empty cell. */
export type CsvColumn<Row> = { head: string; cell: (row: Row) => string | number | null }

/** How many lines are sent at once. */
const PORTION = 100

/**
 * Sends rows as a CSV file (RFC 4180, UTF-8 with a byte order mark, which Excel needs), one after the other as they are
 * read. A text that a spreadsheet would take for a formula gets an apostrophe in front, also behind what some of them
 * split at. `name` is without the ending.
 */
export function csvFile<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Response {
  return attachment({ fileName: `${name}.csv`, mediaType: "text/csv; charset=utf-8" }, portions(columns, rows))
}

type Line = (string | number | null)[]

async function* portions<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row> | AsyncIterable<Row>) {
  let lines: Line[] = [columns.map(({ head }) => head)]
  let bom = true
  for await (const row of rows) {
    lines.push(columns.map(({ cell }) => harmless(cell(row))))
    if (lines.length < PORTION) continue
    yield written(lines, bom)
    lines = []
    bom = false
  }
  if (lines.length > 0) yield written(lines, bom)
}

function written(lines: Line[], bom: boolean): Uint8Array {
  const text = stringify(lines, {
    bom,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  })
  return Buffer.from(text)
}

/**
 * Where lists are separated by semicolons, Excel splits a line at these, and a quote that does not begin the cell counts
 * for nothing: what stands behind a semicolon, a tab or a line end begins a cell of its own there.
 */
function harmless(cell: string | number | null): string | number | null {
  return typeof cell === "string"
    ? cell.replace(/((?<!^)[;\t\r\n]["'\s]*|^;["'\s]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1'")
    : cell
}
