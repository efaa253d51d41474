import { useTranslations } from "next-intl"
import type { CSSProperties } from "react"
import { Cell, HeadCell, Row, Table, TableBox } from "./data-table"

type Props = { label: string; columns: readonly string[] }

/** A table whose rows are on their way: the head stays, five rows of bars of differing length beneath. */
export function TableSkeleton({ label, columns }: Props) {
  const t = useTranslations("common")
  return (
    <TableBox busy>
      <p className="for-readers" role="status">
        {t("loading")}
      </p>
      <Table label={label} head={columns.map((column) => <HeadCell key={column}>{column}</HeadCell>)}>
        {WIDTHS.map((width) => (
          <Row key={width}>
            {columns.map((column, index) => (
              <Cell key={column} place={index === 0 ? "title" : index === 1 ? "status" : "hidden"}>
                <span className="skeleton" style={bar(index === 0 ? width : 5)} />
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </TableBox>
  )
}

/** In rem; they differ so that the bars look like names. */
const WIDTHS = [10, 7, 12, 8, 9]

function bar(width: number): CSSProperties & Record<"--bar-width", string> {
  return { "--bar-width": `${width}rem` }
}
