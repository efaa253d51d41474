import "server-only"
import { pipeline, Readable } from "node:stream"
import { stringify } from "csv-stringify"

/** A column of a CSV file: the word at its head, and what stands in a row. Null is an empty cell. */
export type CsvColumn<Row> = { head: string; cell: (row: Row) => string | number | null }

/**
 * Sends rows as a CSV file (RFC 4180, UTF-8 with a byte order mark, which Excel needs), one after the other as they are
 * read. A text that a spreadsheet would take for a formula gets an apostrophe in front. `name` is without the ending.
 */
export function csvFile<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Response {
  const file = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ head }) => head),
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  })
  // A fault on the way breaks the download off, so that half a file is never taken for the whole.
  pipeline(Readable.from(records(columns, rows)), file, (fault) => fault && file.destroy(fault))
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  })
}

async function* records<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row> | AsyncIterable<Row>) {
  for await (const row of rows) yield columns.map(({ cell }) => cell(row))
}
