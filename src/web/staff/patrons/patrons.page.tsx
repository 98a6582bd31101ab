import { Button, DataTable, EmptyState, type PageContext, TextField } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { PatronLine } from './patron.view.ts'

type Props = { ctx: PageContext; clerk: Clerk; words: string; found: readonly PatronLine[] | null }

export function PatronsPage({ ctx, clerk, words, found }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Låntagare">
      <h1>Låntagare</h1>
      <form method="get" action="/personal/lantagare" class="row">
        <TextField id="q" label="Namn eller kortnummer" value={words} autocomplete="off" />
        <Button>Sök</Button>
      </form>
      {found === null ? null : found.length ? (
        <DataTable
          caption={`${found.length} låntagare`}
          columns={[
            {
              head: 'Namn',
              rowHead: true,
              cell: row => <a href={`/personal/lantagare/${row.id}`}>{row.name}</a>,
            },
            { head: 'Född', cell: row => row.born },
            { head: 'Hembibliotek', cell: row => row.home },
            { head: 'Kort', cell: row => <span class="num">{row.card}</span> },
          ]}
          rows={found}
          rowKey={row => String(row.id)}
        />
      ) : (
        <EmptyState assets={ctx.assets} title="Ingen låntagare hittades">
          <p>Skriv början av för- eller efternamnet, eller hela kortnumret.</p>
        </EmptyState>
      )}
    </StaffFrame>
  )
}
