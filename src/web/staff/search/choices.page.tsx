import type { ComponentChildren } from 'preact'
import { number } from '../../texts/locale.ts'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  type PageContext,
  Pager,
  PostForm,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { type ChoiceLine, type ChoiceListView, listHref, reasonsHref } from './search.view.ts'

const region = 'val'

/** What was just done in the list, with the way back. */
export type ListNews = {
  readonly good: boolean
  readonly text: string
  /** The deed that takes it back. */
  readonly undo: { readonly action: string; readonly label: string } | null
}

type Props = { ctx: PageContext; clerk: Clerk; view: ChoiceListView; news: ListNews | null }

/** Every work lifted or put last for a question: why, by whom, until when, and whether it still does anything. */
export function ChoicesPage({ ctx, clerk, view, news }: Props) {
  const { asked } = view
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Bibliotekets val">
      <div id={region} class="stack">
        <h1>Bibliotekets val</h1>
        {news ? <News ctx={ctx} news={news} /> : null}
        <p class="soft">
          Verk som lyfts fram eller ställs sist för en viss fråga. Läsarna ser vid träffen att biblioteket har
          valt.
        </p>
        {view.mayChoose ? <LinkButton href="/personal/sok/val/ny">Nytt val</LinkButton> : null}
        <form method="get" action="/personal/sok/val" class="row radar-choices" data-region={region}>
          <TextField id="q" label="Sök bland valen" type="search" value={asked.words} autocomplete="off" />
          <SelectField
            id="visa"
            label="Visa"
            value={asked.state}
            options={[
              { value: 'galler', label: 'De som gäller' },
              { value: 'slut', label: 'De som har gått ut' },
              { value: 'borttagna', label: 'De som är borttagna' },
            ]}
          />
          <Button kind="second">Visa</Button>
        </form>
        {view.lines.length ? (
          <DataTable
            caption={`${number('sv', view.total)} val`}
            columns={[...columns, ...(view.mayChoose ? [deeds(ctx, view)] : [])]}
            rows={view.lines}
            rowKey={line => String(line.id)}
          />
        ) : (
          <EmptyState assets={ctx.assets} title="Inga val att visa">
            <p>
              {asked.words || asked.page > 1 ? (
                <a href={listHref({ state: asked.state })}>Visa alla</a>
              ) : (
                'Sök en fråga under Varför den träffen? och välj Lyft eller Ställ sist vid en träff.'
              )}
            </p>
          </EmptyState>
        )}
        <Pager
          ctx={ctx}
          current={asked.page}
          last={view.pages}
          region={region}
          href={page => listHref({ ...asked, page })}
        />
      </div>
    </StaffFrame>
  )
}

function News({ ctx, news }: { ctx: PageContext; news: ListNews }) {
  return (
    <Notice assets={ctx.assets} tone={news.good ? 'good' : 'bad'} live={news.good ? 'status' : 'alert'}>
      <p>{news.text}</p>
      {news.undo ? (
        <PostForm ctx={ctx} action={news.undo.action}>
          <Button kind="second">{news.undo.label}</Button>
        </PostForm>
      ) : null}
    </Notice>
  )
}

const columns: readonly Column<ChoiceLine>[] = [
  {
    head: 'Fråga',
    rowHead: true,
    cell: line => <a href={reasonsHref({ q: line.question })}>{line.question}</a>,
  },
  { head: 'Verk', cell: line => line.title },
  {
    head: 'Vad',
    cell: (line): ComponentChildren => (
      <>
        {line.what}
        {line.idle ? (
          <>
            <br />
            <strong>{line.idle}</strong>
          </>
        ) : null}
      </>
    ),
  },
  { head: 'Var', cell: line => line.where },
  {
    head: 'Varför',
    cell: line => (
      <>
        {line.reason}
        {line.reasonPublic ? null : <span class="soft"> (visas inte för läsarna)</span>}
      </>
    ),
  },
  { head: 'Till och med', cell: line => line.until },
  { head: 'Av', cell: line => line.made },
]

const deeds = (ctx: PageContext, { asked }: ChoiceListView): Column<ChoiceLine> => ({
  head: 'Ändra',
  only: 'screen',
  cell: line =>
    asked.state === 'borttagna' ? (
      <PostForm ctx={ctx} action={`/personal/sok/val/${line.id}/aterstall`}>
        <Button kind="second" about={`valet för ${line.question}`}>
          Återställ
        </Button>
      </PostForm>
    ) : (
      <div class="row">
        <a href={`/personal/sok/val/${line.id}`}>
          Ändra<span class="vh"> valet för {line.question}</span>
        </a>
        <PostForm ctx={ctx} action={`/personal/sok/val/${line.id}/ta-bort`}>
          <Button kind="quiet" about={`valet för ${line.question}`}>
            Ta bort
          </Button>
        </PostForm>
      </div>
    ),
})
