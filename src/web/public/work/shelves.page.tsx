import { dayText } from '../../texts/dates.ts'
import {
  type Column,
  DataTable,
  link,
  type PageContext,
  StatusPill,
  type StatusTone,
} from '../../ui/index.ts'

export type ShelfState = keyof PageContext['texts']['work']['states']

/** One place where copies stand: a branch, a shelf mark, a state. */
export type ShelfRow = {
  readonly branch: string
  readonly branchSlug: string
  /** A copy that stands there, to find the shelf by. */
  readonly item: number | null
  readonly mine: boolean
  /** Shelf and call number: "Vuxen skönlitteratur, Hc LIN". */
  readonly shelf: string
  readonly edition: string
  readonly state: ShelfState
  readonly copies: number
  readonly dueOn: string | null
}

const tones: Partial<Record<ShelfState, StatusTone>> = {
  available: 'in',
  reference: 'digital',
  missing: 'bad',
  lost: 'bad',
}

/** The mark, and the way to the shelf with this book in the middle. */
function ShelfLink({ ctx, row }: { ctx: PageContext; row: ShelfRow }) {
  const { seeShelf } = ctx.texts.browse
  if (row.item === null) return <>{row.shelf}</>
  return (
    <>
      {row.shelf}{' '}
      <a class="small" href={link(ctx, `/bibliotek/${row.branchSlug}/hyllan?bok=${row.item}#boken`)}>
        {seeShelf}
        <span class="vh">
          {' '}
          {row.branch}, {row.shelf}
        </span>
      </a>
    </>
  )
}

/** How many rows stand in sight before "Visa fler". */
const inSight = 6

/** Where on the shelf: the reader's library first, then where it is in, then the rest. */
export function Shelves({ ctx, rows }: { ctx: PageContext; rows: readonly ShelfRow[] }) {
  const t = ctx.texts.work
  if (rows.length === 0) return null
  const rank = (row: ShelfRow) => (row.mine ? 0 : row.state === 'available' ? 1 : 2)
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b) || a.branch.localeCompare(b.branch, 'sv'))
  const columns: Column<ShelfRow>[] = [
    {
      head: t.branch,
      rowHead: true,
      cell: row => (
        <>
          <a href={link(ctx, `/bibliotek/${row.branchSlug}`)}>{row.branch}</a>
          {row.mine ? <span class="soft small"> ({t.mine})</span> : null}
        </>
      ),
    },
    { head: t.shelf, cell: row => <ShelfLink ctx={ctx} row={row} /> },
    { head: t.edition, cell: row => row.edition },
    {
      head: t.state,
      cell: row => (
        <>
          <StatusPill tone={tones[row.state] ?? 'queue'}>{t.states[row.state]}</StatusPill>{' '}
          <span class="soft small">
            {row.dueOn
              ? t.dueBack(dayText(ctx.locale, row.dueOn))
              : row.copies > 1
                ? t.copies(row.copies)
                : ''}
          </span>
        </>
      ),
    },
  ]
  const table = (part: readonly ShelfRow[], hideCaption: boolean) => (
    <DataTable
      caption={t.whereOnShelf}
      hideCaption={hideCaption}
      columns={columns}
      rows={part}
      rowKey={row => `${row.branchSlug}-${row.shelf}-${row.edition}-${row.state}-${row.dueOn}`}
    />
  )
  const rest = sorted.slice(inSight)
  return (
    <section class="stack shelves">
      <h2 class="step-1">{t.whereOnShelf}</h2>
      {table(sorted.slice(0, inSight), true)}
      {rest.length > 0 ? (
        <details>
          <summary class="link">{t.moreBranches(new Set(rest.map(row => row.branchSlug)).size)}</summary>
          {table(rest, true)}
        </details>
      ) : null}
    </section>
  )
}
