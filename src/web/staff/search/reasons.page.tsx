import { number } from '../../texts/locale.ts'
import {
  Button,
  Checkbox,
  DataTable,
  EmptyState,
  Notice,
  type PageContext,
  Pager,
  StatusPill,
  TextField,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import { hrefOf, type Reasons, type ReasonsView, reasonsHref } from './search.view.ts'

const region = 'varfor'

/** Why the hits of a question stand where they stand, and why a work one misses does not stand there. */
export function ReasonsPage({ ctx, clerk, view }: { ctx: PageContext; clerk: Clerk; view: ReasonsView }) {
  const { asked } = view
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Varför den träffen?">
      <div id={region} class="stack">
        <h1>Varför den träffen?</h1>
        <p class="soft">
          Skriv en fråga och se träffarna som en låntagare i {view.municipality} ser dem, utan filter, med
          skälen till ordningen.
        </p>
        <form method="get" action="/personal/sok" class="stack" data-region={region}>
          <TextField id="q" label="Fråga" type="search" value={asked.q} width="wide" autocomplete="off" />
          <TextField
            id="verk"
            label="Ett verk du saknar (får vara tomt)"
            hint="Titel, ISBN, nummer eller adressen till verkets sida"
            value={asked.work}
            width="wide"
            autocomplete="off"
          />
          <Checkbox name="exakt" value="1" checked={asked.exact}>
            Exakt som det är skrivet: rätta inget, lämna inget ord
          </Checkbox>
          <Button>Visa skälen</Button>
        </form>
        {asked.q ? <Answer ctx={ctx} view={view} /> : null}
      </div>
    </StaffFrame>
  )
}

function Answer({ ctx, view }: { ctx: PageContext; view: ReasonsView }) {
  const { asked, hits } = view
  return (
    <>
      {view.missed ? <Missed ctx={ctx} view={view} missed={view.missed} /> : null}
      <h2>
        {number('sv', view.total)} {view.total === 1 ? 'träff' : 'träffar'} på ”{asked.q}”
      </h2>
      {view.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {view.words.length ? (
        <DataTable
          caption="Frågans ord i hela katalogen"
          columns={[
            { head: 'Ord', rowHead: true, cell: row => row.word },
            { head: 'Jämförs som', cell: row => row.stem },
            { head: 'Verk med ordet så skrivet', numeric: true, cell: row => number('sv', row.works) },
            { head: 'Verk med ordet i någon form', numeric: true, cell: row => number('sv', row.inflected) },
          ]}
          rows={view.words}
          rowKey={row => row.word}
        />
      ) : null}
      {hits.length ? (
        <ol class="reasons">
          {hits.map((hit, n) => (
            <li key={hit.work}>
              <Hit view={view} hit={hit} place={(asked.page - 1) * view.hitsPerPage + n + 1} />
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState assets={ctx.assets} title="Ingen träff att förklara">
          <p>
            {view.total ? (
              <a href={reasonsHref({ ...asked, page: 1 })}>Visa första sidan</a>
            ) : (
              'Pröva andra ord.'
            )}
          </p>
        </EmptyState>
      )}
      <Pager
        ctx={ctx}
        current={asked.page}
        last={view.pages}
        region={region}
        href={page => reasonsHref({ ...asked, page })}
      />
    </>
  )
}

function Missed({
  ctx,
  view,
  missed,
}: {
  ctx: PageContext
  view: ReasonsView
  missed: NonNullable<ReasonsView['missed']>
}) {
  if (missed === 'unknown')
    return (
      <Notice assets={ctx.assets} tone="warn" live="status">
        <p>Inget verk hittades för ”{view.asked.work}”. Pröva numret i adressen till verkets sida.</p>
      </Notice>
    )
  return (
    <section aria-labelledby="saknat" class="stack">
      <h2 id="saknat">Verket du saknar</h2>
      <p>
        {missed.place === null
          ? 'Det är inte bland träffarna.'
          : `Det står på plats ${number('sv', missed.place)} av ${number('sv', view.total)}, före Bibliotekets val.`}
      </p>
      <Hit view={view} hit={missed} place={null} />
    </section>
  )
}

/** @param place where it stands on the page, choices laid over; null = it is not shown there */
function Hit({ view, hit, place }: { view: ReasonsView; hit: Reasons; place: number | null }) {
  const choose = (kind: string) =>
    hrefOf('/personal/sok/val/ny', { fraga: view.asked.q, verk: String(hit.work), val: kind })
  return (
    <article class="stack reason">
      <h3>
        {place === null ? '' : `${number('sv', place)}. `}
        <a href={`/verk/${hit.work}`}>{hit.title}</a>
        {hit.creator ? <span class="soft"> {hit.creator}</span> : null}
      </h3>
      {hit.choice ? (
        <p>
          <StatusPill tone="digital">{hit.choice.text}</StatusPill>{' '}
          {hit.place ? `Utan valet: plats ${number('sv', hit.place)}. ` : ''}
          <a href={`/personal/sok/val/${hit.choice.id}`}>Ändra valet</a>
        </p>
      ) : null}
      {hit.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      <ul>
        {hit.words.map(({ word, how }) => (
          <li key={word}>
            <strong>{word}</strong>: {how}
          </li>
        ))}
      </ul>
      {hit.worth ? <p class="soft small">{hit.worth}</p> : null}
      {view.mayChoose && !hit.choice && hit.place !== null ? (
        <p class="row only-screen">
          <a href={choose('pin')}>
            Lyft<span class="vh"> {hit.title}</span>
          </a>
          <a href={choose('bury')}>
            Ställ sist<span class="vh"> {hit.title}</span>
          </a>
        </p>
      ) : null}
    </article>
  )
}
