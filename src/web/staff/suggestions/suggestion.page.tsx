import {
  Button,
  DataTable,
  ErrorSummary,
  LinkButton,
  Notice,
  type PageContext,
  PostForm,
  SelectField,
  StatusPill,
  TextArea,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import type { WorkChoice } from '../tips/tips.view.ts'
import { WorkSearch } from '../tips/work-search.tsx'
import { StaffFrame } from '../visit.tsx'
import { type SuggestionView, suggestionsPath } from './suggestions.view.ts'

type Props = { ctx: PageContext; clerk: Clerk; view: SuggestionView; done: string | null }
type PartProps = { ctx: PageContext; view: SuggestionView }

const people = (n: number): string => (n === 1 ? '1 person' : `${n} personer`)
const hereOf = (view: SuggestionView): string => `${suggestionsPath}/${view.id}`

/** One suggestion, with who wants it where, and all that can be answered. */
export function SuggestionPage({ ctx, clerk, view, done }: Props) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`Inköpsförslag: ${view.title}`}>
      <div id="ett-forslag" class="stack">
        <p>
          <a href={suggestionsPath}>Inköpsförslag</a>
        </p>
        <div>
          <h1>{view.title}</h1>
          {view.creator ? <p class="soft">{view.creator}</p> : null}
        </div>
        {done ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
        <p>
          <StatusPill tone={view.state.tone}>{view.state.text}</StatusPill>{' '}
          <span class="soft">{people(view.suggesters)} vill ha den</span>
        </p>
        {view.work ? (
          <p>
            Kopplad till <a href={`/verk/${view.work.id}`}>{view.work.title}</a>. {view.outcome}{' '}
            <a href={`/personal/ko/${view.work.id}`}>Visa kön</a>
          </p>
        ) : null}
        <dl class="facts">
          {view.facts.map(fact => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
        {view.mayAnswer ? null : <p>Din roll får se inköpsförslag men inte svara på dem.</p>}
        <Steps ctx={ctx} view={view} />
        {view.may.link ? <Link ctx={ctx} view={view} /> : null}
        {view.may.decline ? <Decline ctx={ctx} view={view} /> : null}
        <Voices view={view} />
      </div>
    </StaffFrame>
  )
}

function Steps({ ctx, view }: PartProps) {
  const { may } = view
  if (!may.consider && !may.order && !may.reopen) return null
  return (
    <div class="row">
      {may.order ? (
        <PostForm ctx={ctx} action={`${hereOf(view)}/bestallt`}>
          <Button>Beställt</Button>
        </PostForm>
      ) : null}
      {may.consider ? (
        <PostForm ctx={ctx} action={`${hereOf(view)}/overvag`}>
          <Button kind="second">Överväg</Button>
        </PostForm>
      ) : null}
      {may.reopen ? (
        <PostForm ctx={ctx} action={`${hereOf(view)}/ta-upp`}>
          <Button kind="second">Ta upp igen</Button>
        </PostForm>
      ) : null}
    </div>
  )
}

/** Chooses the work it has become; what comes of it is said before it is done. */
function Link({ ctx, view }: PartProps) {
  const choose = (work: WorkChoice) => (
    <LinkButton kind="second" href={`${hereOf(view)}?verk=${work.id}#koppla`} about={work.title}>
      Välj
    </LinkButton>
  )
  return (
    <section class="stack narrow" aria-labelledby="koppla">
      <h2 id="koppla">Den har kommit</h2>
      {view.chosen ? (
        <Notice assets={ctx.assets} title={`Koppla till ${view.chosen.title}?`}>
          {view.chosen.creator ? <p class="soft">{view.chosen.creator}</p> : null}
          <p>
            {view.reserving
              ? `${people(view.reserving)} ställs i kö i den ordning de föreslog den, så snart det finns ett exemplar.`
              : 'Ingen har bett om att få den reserverad.'}{' '}
            Alla som har föreslagit den får besked. Det går inte att ångra.
          </p>
          <div class="row">
            <PostForm ctx={ctx} action={`${hereOf(view)}/koppla`} fields={{ verk: String(view.chosen.id) }}>
              <Button about={view.chosen.title}>Koppla</Button>
            </PostForm>
            <LinkButton kind="second" href={hereOf(view)}>
              Välj en annan
            </LinkButton>
          </div>
        </Notice>
      ) : (
        <>
          <p class="soft">
            Välj titeln i katalogen. Kommer posten in med samma ISBN kopplas förslaget av sig självt.
          </p>
          {view.likely.length ? (
            <div>
              <h3>Troligen den här</h3>
              <ul class="items">
                {view.likely.map(work => (
                  <li key={work.id} class="own-line">
                    <div>
                      <p class="item-title">
                        <a href={`/verk/${work.id}`}>{work.title}</a>
                      </p>
                      {work.creator ? <p class="soft small">{work.creator}</p> : null}
                    </div>
                    {choose(work)}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          <WorkSearch
            action={hereOf(view)}
            words={view.words}
            error={view.errors.find(error => error.field === 'sok-verk')?.text}
            hits={view.hits}
            deed={choose}
          />
        </>
      )}
    </section>
  )
}

function Decline({ ctx, view }: PartProps) {
  const wrong = (field: string) => view.errors.find(error => error.field === field)?.text
  return (
    <details open={Boolean(wrong('skal') || wrong('ord'))}>
      <summary>Köp inte</summary>
      <PostForm ctx={ctx} action={`${hereOf(view)}/avboj`} class="stack narrow">
        <SelectField
          id="skal"
          label="Skäl"
          hint="Står i beskedet till dem som har föreslagit den."
          value={view.decline.reason}
          options={view.reasons}
          error={wrong('skal')}
        />
        <TextArea
          id="ord"
          label="Med egna ord"
          hint="Högst 500 tecken. Frivilligt, utom vid annat skäl."
          rows={3}
          value={view.decline.words}
          {...(wrong('ord') ? { error: wrong('ord') } : {})}
        />
        <p>
          <Button kind="danger">Svara att vi inte köper den</Button>
        </p>
      </PostForm>
    </details>
  )
}

/** Where it is wanted and why; never by whom. */
function Voices({ view }: { view: SuggestionView }) {
  if (!view.wanted.length) return <p>Ingen står bakom förslaget längre.</p>
  return (
    <section class="stack narrow" aria-labelledby="vilka-bibliotek">
      <h2 id="vilka-bibliotek">Här vill man ha den</h2>
      <DataTable
        caption="Hur många som vill ha den, efter bibliotek"
        hideCaption
        columns={[
          { head: 'Bibliotek', rowHead: true, cell: row => row.library },
          { head: 'Vill ha den', numeric: true, cell: row => row.count },
          { head: 'Vill reservera', numeric: true, cell: row => row.reserve },
        ]}
        rows={view.wanted}
        rowKey={row => row.library}
      />
      {view.whys.length ? (
        <>
          <h2>Varför</h2>
          {view.whys.map((why, n) => (
            <p key={n} class="list-note" dir="auto">
              {why}
            </p>
          ))}
        </>
      ) : null}
    </section>
  )
}
