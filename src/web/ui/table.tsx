import type { ComponentChildren } from 'preact'

export type Column<Row> = {
  head: string
  cell: (row: Row) => ComponentChildren
  numeric?: boolean
  /** The column that names the row. */
  rowHead?: boolean
  /** Only on paper, or only on a screen. */
  only?: 'print' | 'screen'
}

const classOf = <Row,>({ numeric, only }: Column<Row>): string | undefined =>
  [numeric ? 'num' : '', only ? `only-${only}` : ''].filter(Boolean).join(' ') || undefined

type Props<Row> = {
  caption: string
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table with headings that reflows to labelled lines on narrow screens. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey }: Props<Row>) {
  return (
    <table class="table table-reflow">
      <caption class={hideCaption ? 'vh' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.head} scope="col" class={classOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)}>
            {columns.map(column =>
              column.rowHead ? (
                <th key={column.head} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.head} class={classOf(column)} data-label={column.head}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
