import {
  Button,
  EmptyState,
  link,
  type Option,
  type PageContext,
  Pager,
  PublicPage,
  SelectField,
} from '../../ui/index.ts'
import { PieceCards } from './piece-cards.page.tsx'
import { type TipsView, tipsHref } from './tips.view.ts'

const region = 'tipslista'

/** The latest tips and themes. */
export function TipsPage({ ctx, view }: { ctx: PageContext; view: TipsView }) {
  const t = ctx.texts.tips
  const { ask } = view
  const title = view.place ? ctx.texts.browse.listAt(t.title, view.place) : t.title
  const feed = tipsHref(ask, '/atom.xml')
  return (
    <PublicPage
      ctx={ctx}
      title={title}
      description={t.lead}
      section="search"
      canonical={tipsHref({ ...ask, audience: null, page: 1 })}
      noIndex={ask.page > 1 || ask.audience !== null}
      feed={{ href: feed, title }}
    >
      <div class="wrap page stack">
        <h1>{title}</h1>
        <p class="soft">{t.lead}</p>
        <Choice ctx={ctx} view={view} />
        <section id={region} class="stack" aria-label={title}>
          <p class="soft" data-announce="" tabindex={-1} data-focus="">
            {t.count(view.total)}
          </p>
          {view.pieces.length > 0 ? (
            <PieceCards ctx={ctx} pieces={view.pieces} heading="h2" />
          ) : (
            <EmptyState assets={ctx.assets} title={t.none}>
              <p>{t.noneText}</p>
            </EmptyState>
          )}
          <Pager
            ctx={ctx}
            current={ask.page}
            last={view.pages}
            region={region}
            href={page => link(ctx, tipsHref({ ...ask, page }))}
          />
          <p>
            <a href={feed}>{t.feed}</a>
          </p>
        </section>
      </div>
    </PublicPage>
  )
}

function Choice({ ctx, view }: { ctx: PageContext; view: TipsView }) {
  const t = ctx.texts.browse
  const branches: Option[] = [
    { value: '', label: t.allLibraries },
    ...view.branches.map(({ slug, name, municipality }) => ({
      value: slug,
      label: name,
      group: municipality,
    })),
  ]
  const audiences: Option[] = [
    { value: '', label: t.everyone },
    ...(['child', 'young', 'adult'] as const).map(value => ({
      value,
      label: ctx.texts.search.audiences[value],
    })),
  ]
  return (
    <form class="card selectors" method="get" action={link(ctx, '/tips')}>
      <SelectField id="bibliotek" label={t.library} value={view.ask.branch ?? ''} options={branches} />
      <SelectField id="malgrupp" label={t.audience} value={view.ask.audience ?? ''} options={audiences} />
      <Button>{t.show}</Button>
    </form>
  )
}
