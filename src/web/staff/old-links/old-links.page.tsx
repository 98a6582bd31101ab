import { number } from '../../texts/locale.ts'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Notice,
  type PageContext,
  Pager,
  PostForm,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { type OldLinkLine, type OldLinksView, oldLinksHref } from './old-links.view.ts'

const region = 'lankar'
const columns: readonly Column<OldLinkLine>[] = [
  { head: 'Gammal adress', rowHead: true, cell: line => line.from },
  { head: 'Leder till', cell: line => <a href={line.to}>{line.to}</a> },
  { head: 'Besök', numeric: true, cell: line => number('sv', line.hits) },
  { head: 'Senast', cell: line => line.last || <span class="soft">aldrig</span> },
]

type Props = { ctx: PageContext; clerk: Clerk; view: OldLinksView; said: string | null }

/** Addresses of the libraries' former sites: most asked for first, and forms to lead more of them on. */
export function OldLinksPage({ ctx, clerk, view, said }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Gamla länkar">
      <h1>Gamla länkar</h1>
      {said ? (
        <Notice assets={ctx.assets} tone="good" live="status">
          {said}
        </Notice>
      ) : null}
      {view.errors.length ? (
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
      ) : null}
      <p class="soft">
        Adresser till kommunernas tidigare bibliotekssidor. Den som följer en gammal länk eller kod kommer
        till sidan du väljer här.
      </p>
      <form method="get" action="/personal/gamla-lankar" class="row radar-choices" data-region={region}>
        <TextField id="q" label="Sök bland länkarna" type="search" value={view.words} autocomplete="off" />
        <Button kind="second">Visa</Button>
      </form>
      <section id={region} class="stack" aria-label="Länkar">
        {view.lines.length ? (
          <DataTable
            caption={view.total === 1 ? '1 länk' : `${number('sv', view.total)} länkar`}
            columns={[...columns, ...(view.mayChange ? [removal(ctx)] : [])]}
            rows={view.lines}
            rowKey={line => String(line.id)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inga länkar att visa">
            <p>
              {view.words || view.page > 1 ? (
                <a href="/personal/gamla-lankar">Visa alla</a>
              ) : (
                'Lägg till den första nedan.'
              )}
            </p>
          </EmptyState>
        )}
        <Pager
          ctx={ctx}
          current={view.page}
          last={view.pages}
          region={region}
          href={page => oldLinksHref({ words: view.words, page })}
        />
      </section>
      {view.mayChange ? <Forms ctx={ctx} view={view} /> : null}
    </StaffFrame>
  )
}

const removal = (ctx: PageContext): Column<OldLinkLine> => ({
  head: 'Ändra',
  only: 'screen',
  cell: line => (
    <PostForm ctx={ctx} action={`/personal/gamla-lankar/${line.id}/ta-bort`}>
      <Button kind="quiet" about={`länken från ${line.from}`}>
        Ta bort
      </Button>
    </PostForm>
  ),
})

function Forms({ ctx, view }: { ctx: PageContext; view: OldLinksView }) {
  const errorOf = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <>
      <section class="card stack">
        <h2>Lägg till eller ändra en länk</h2>
        <PostForm ctx={ctx} action="/personal/gamla-lankar">
          <div class="stack">
            <TextField
              id="fran"
              label="Gammal adress"
              hint="Sluta med /* för allt annat på den gamla webbplatsen. Finns adressen redan byts sidan den leder till."
              value={view.form.from}
              error={errorOf('fran')}
              autocomplete="off"
            />
            <TextField
              id="till"
              label="Leder till"
              hint="En sida här, som /bibliotek/mora"
              value={view.form.to}
              error={errorOf('till')}
              autocomplete="off"
            />
            <Button>Spara länken</Button>
          </div>
        </PostForm>
      </section>
      <section class="card stack">
        <h2>Läs in en lista</h2>
        <PostForm ctx={ctx} action="/personal/gamla-lankar/lista">
          <div class="stack">
            <TextArea
              id="lista"
              label="Klistra in från ett kalkylblad eller en CSV-fil"
              hint="En länk på varje rad: den gamla adressen, semikolon eller tabb, sidan här. Är någon rad fel läses inget in."
              value={view.form.list}
              error={errorOf('lista')}
              rows={8}
            />
            <Button kind="second">Läs in listan</Button>
          </div>
        </PostForm>
      </section>
    </>
  )
}
