import { number } from '../../texts/locale.ts'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  type PageContext,
  Pager,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { type PieceLine, type PieceListView, pieceListHref } from './tips.view.ts'

const region = 'tipslista'

const columns: readonly Column<PieceLine>[] = [
  { head: 'Titel', rowHead: true, cell: line => <a href={`/personal/tips/${line.id}`}>{line.title}</a> },
  { head: 'Slag', cell: line => line.kind },
  { head: 'Var', cell: line => line.where },
  { head: 'Visas', cell: line => line.days },
  { head: 'Av', cell: line => line.by },
]

/** Every tip and theme in one part of its life. */
export function PieceListPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: PieceListView }) {
  const { asked } = view
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Tips och teman">
      <div id={region} class="stack">
        <h1>Tips och teman</h1>
        <p class="soft">
          Det du skriver är ett utkast tills du publicerar det. Läsarna ser ditt förnamn och ditt bibliotek.
        </p>
        {view.mayWrite ? (
          <div class="row">
            <LinkButton href="/personal/tips/nytt">Skriv ett tips</LinkButton>
            <LinkButton kind="second" href="/personal/tips/nytt-tema">
              Gör ett tema
            </LinkButton>
          </div>
        ) : null}
        <form method="get" action="/personal/tips" class="row radar-choices" data-region={region}>
          <TextField id="q" label="Sök bland tipsen" type="search" value={asked.words} autocomplete="off" />
          <SelectField
            id="visa"
            label="Visa"
            value={asked.state}
            options={[
              { value: 'visas', label: 'De som syns nu' },
              { value: 'utkast', label: 'Utkast' },
              { value: 'kommande', label: 'De som kommer' },
              { value: 'slut', label: 'De som är slut' },
            ]}
          />
          <Button kind="second">Visa</Button>
        </form>
        {view.lines.length ? (
          <DataTable
            caption={view.total === 1 ? '1 tips eller tema' : `${number('sv', view.total)} tips och teman`}
            columns={columns}
            rows={view.lines}
            rowKey={line => String(line.id)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inga tips att visa">
            <p>
              {asked.words || asked.page > 1 ? (
                <a href={pieceListHref({ state: asked.state })}>Visa alla</a>
              ) : (
                'Skriv det första, eller välj något annat att visa.'
              )}
            </p>
          </EmptyState>
        )}
        <Pager
          ctx={ctx}
          current={asked.page}
          last={view.pages}
          region={region}
          href={page => pieceListHref({ ...asked, page })}
        />
      </div>
    </StaffFrame>
  )
}
