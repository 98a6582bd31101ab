import { Quote } from '../../public/tips/piece-cards.page.tsx'
import { ThemeBody } from '../../public/tips/theme.page.tsx'
import type { ThemePageView } from '../../public/tips/tips.view.ts'
import {
  Button,
  ErrorSummary,
  LinkButton,
  Notice,
  type PageContext,
  PostForm,
  StatusPill,
} from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import { StaffFrame } from '../visit.tsx'
import type { PiecePageView } from './tips.view.ts'
import { WorkSearch } from './work-search.tsx'

type Props = { ctx: PageContext; clerk: Clerk; view: PiecePageView; done: string | null }

/** A tip or a theme as readers see it, with what can be done with it. */
export function PiecePage({ ctx, clerk, view, done }: Props) {
  const { preview } = view
  const isTheme = preview?.kind === 'theme'
  const title = isTheme ? 'Tema' : 'Tips'
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={title}>
      <div id="ett-tips" class="stack">
        <p>
          <a href="/personal/tips">Tips och teman</a>
        </p>
        <h1>{isTheme ? `${title}: ${preview.title}` : title}</h1>
        {done ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary assets={ctx.assets} title="Inget är ändrat" errors={view.errors} />
        <p>
          <StatusPill tone={view.state.tone}>{view.state.text}</StatusPill>{' '}
          <span class="soft">
            {view.where} · {view.days}
          </span>
        </p>
        {view.mayWrite ? <Deeds ctx={ctx} view={view} /> : null}
        {view.mayWrite && isTheme ? <Works ctx={ctx} view={view} theme={preview} /> : null}
        <section class="card stack" aria-labelledby="sa-syns-det">
          <h2 id="sa-syns-det" class="soft">
            Så här ser läsarna det
          </h2>
          <Preview ctx={ctx} view={view} />
        </section>
      </div>
    </StaffFrame>
  )
}

function Preview({ ctx, view }: { ctx: PageContext; view: PiecePageView }) {
  const { preview } = view
  if (!preview) return <p>Verket finns inte längre. Tipset visas inte.</p>
  if (preview.kind === 'theme') return <ThemeBody ctx={ctx} view={preview} heading="h3" />
  return (
    <>
      <h3>
        <a href={`/verk/${preview.work.id}/${preview.work.slug}`}>{preview.work.title}</a>
      </h3>
      {preview.work.creator ? <p class="soft">{preview.work.creator}</p> : null}
      <Quote ctx={ctx} piece={preview} />
    </>
  )
}

function Deeds({ ctx, view }: { ctx: PageContext; view: PiecePageView }) {
  const here = `/personal/tips/${view.id}`
  return (
    <div class="row">
      {view.isPublished ? (
        <PostForm ctx={ctx} action={`${here}/avsluta`}>
          <Button kind="danger">Avsluta</Button>
        </PostForm>
      ) : (
        <PostForm ctx={ctx} action={`${here}/publicera`}>
          <Button>{view.isDraft ? 'Publicera' : 'Publicera igen'}</Button>
        </PostForm>
      )}
      <LinkButton kind="second" href={`${here}/andra`}>
        Ändra text och dagar
      </LinkButton>
    </div>
  )
}

/** The titles of a theme: looked for and put in, moved and taken out. */
function Works({ ctx, view, theme }: { ctx: PageContext; view: PiecePageView; theme: ThemePageView }) {
  const action = `/personal/tips/${view.id}/verk`
  const there = new Set(theme.works.map(work => work.id))
  const deed = (work: { id: number; title: string }, how: string, text: string) => (
    <PostForm key={how} ctx={ctx} action={action} fields={{ verk: String(work.id), vad: how }}>
      <Button kind={how === 'add' ? 'second' : 'quiet'} about={work.title}>
        {text}
      </Button>
    </PostForm>
  )
  return (
    <section class="stack narrow" aria-labelledby="titlar">
      <h2 id="titlar">Titlar</h2>
      {theme.works.length > 0 ? (
        <ol class="items">
          {theme.works.map((work, n) => (
            <li key={work.id} class="own-line">
              <div>
                <p class="item-title">
                  {n + 1}. {work.title}
                </p>
                {work.creator ? <p class="soft small">{work.creator}</p> : null}
              </div>
              <div class="row">
                {n > 0 ? deed(work, 'up', 'Flytta upp') : null}
                {n < theme.works.length - 1 ? deed(work, 'down', 'Flytta ner') : null}
                {deed(work, 'remove', 'Ta bort')}
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <p>Temat har inga titlar än. Sök och lägg till nedan.</p>
      )}
      <WorkSearch
        action={`/personal/tips/${view.id}`}
        words={view.words}
        error={view.errors.find(error => error.field === 'sok-verk')?.text}
        hits={view.hits}
        deed={work =>
          there.has(work.id) ? <span class="soft">Redan med</span> : deed(work, 'add', 'Lägg till')
        }
      />
    </section>
  )
}
