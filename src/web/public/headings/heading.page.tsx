import {
  Button,
  EmptyState,
  Icon,
  link,
  type Option,
  type PageContext,
  Pager,
  PublicPage,
  SelectField,
} from '../../ui/index.ts'
import { WatchButton } from '../alerts/watch-button.tsx'
import { creatorQuery, seriesQuery } from '../alerts/watched.ts'
import { SaveForm } from '../lists/save-button.tsx'
import { housePicture } from '../pictures/pictures.ts'
import { Hit } from '../search/hit.page.tsx'
import { headingPaths, narrowedHref, type WorksAsk } from './heading.href.ts'
import { headingData } from './heading.schema-org.ts'
import type { HeadingLink, HeadingView } from './heading.view.ts'

const region = 'rubriker'

/** What stands under one name, subject, series or title. */
export function HeadingPage({ ctx, view }: { ctx: PageContext; view: HeadingView }) {
  const t = ctx.texts.headings
  const { kind, label, works, ask, other, place } = view
  const at = (change: Partial<WorksAsk>) => link(ctx, narrowedHref(view.href, { ...ask, page: 1, ...change }))
  return (
    <PublicPage
      ctx={ctx}
      title={label}
      description={t.description(label, works)}
      section="search"
      canonical={view.href}
      picture={housePicture}
      noIndex={ask.page > 1 || ask.form !== null || ask.branch !== null || works === 0}
      jsonLd={headingData(ctx, view)}
    >
      <div class="wrap page stack">
        <p class="soft">{t.one[kind]}</p>
        <h1>
          <bdi>{label}</bdi>
        </h1>
        {view.variants.length > 0 ? (
          <p>
            {t.alsoCalled} <bdi>{view.variants.join(' · ')}</bdi>
          </p>
        ) : null}
        <Beside ctx={ctx} title={t.broader} links={view.broader} />
        <Beside ctx={ctx} title={t.narrower} links={view.narrower} />
        <Beside ctx={ctx} title={t.seeAlso} links={view.related} />
        <Beside ctx={ctx} title={t.seriesBy} links={view.series} />
        <div id={region} class="stack">
          {view.forms.length > 1 ? (
            <nav class="tabs" aria-label={t.formsMenu}>
              {[null, ...view.forms].map(one => (
                <a
                  key={one?.form ?? ''}
                  href={at({ form: one?.form ?? null })}
                  aria-current={(one?.form ?? null) === ask.form ? 'page' : undefined}
                  data-region={region}
                >
                  {one ? t.forms[one.form] : t.allForms}
                  {one ? <span class="soft small"> {one.works}</span> : null}
                </a>
              ))}
            </nav>
          ) : null}
          {works > 0 ? <FoundAt ctx={ctx} view={view} /> : null}
          <p class="soft" data-announce="" tabindex={-1} data-focus="">
            {place === null
              ? t.titles(view.total)
              : view.more
                ? t.titlesOver(view.total)
                : t.titlesAt(view.total, place)}
          </p>
          {view.sections.length > 0 ? <SaveForm ctx={ctx} /> : null}
          {view.sections.map(section => (
            <Section key={section.form ?? ''} ctx={ctx} view={view} section={section} />
          ))}
          {view.sections.length > 0 ? null : (
            <EmptyState assets={ctx.assets} title={place === null ? t.nothingUnder : t.nothingAt(place)}>
              <p>
                {place === null ? (
                  <a href={link(ctx, view.list)}>{t.inList}</a>
                ) : (
                  <a href={at({ branch: null })} data-region={region}>
                    {t.everywhere}
                  </a>
                )}
              </p>
            </EmptyState>
          )}
          <Pager
            ctx={ctx}
            current={ask.page}
            last={view.pages}
            region={region}
            href={page => link(ctx, narrowedHref(view.href, { ...ask, page }))}
          />
        </div>
        {works > 0 && kind === 'creator' ? (
          <WatchButton ctx={ctx} query={creatorQuery(label)}>
            {ctx.texts.alerts.watchCreator(label)}
          </WatchButton>
        ) : null}
        {works > 0 && kind === 'series' ? (
          <WatchButton ctx={ctx} query={seriesQuery(label)}>
            {ctx.texts.alerts.watchSeries}
          </WatchButton>
        ) : null}
        <ul class="links">
          {other ? (
            <li>
              <a href={link(ctx, other.href)}>
                {other.about ? t.about(label, other.works) : t.by(label, other.works)}
              </a>
            </li>
          ) : null}
          <li>
            <a href={link(ctx, view.search)}>{t.search}</a>
          </li>
          <li>
            <a href={link(ctx, view.list)}>{t.inList}</a>
          </li>
          <li>
            <a href={link(ctx, headingPaths[kind].list)}>{t.lists[kind].title}</a>
          </li>
        </ul>
      </div>
    </PublicPage>
  )
}

/** Other headings to go on to; nothing where there are none. */
function Beside({ ctx, title, links }: { ctx: PageContext; title: string; links: readonly HeadingLink[] }) {
  if (links.length === 0) return null
  return (
    <p>
      {title}{' '}
      {links.map((one, n) => (
        <span key={one.href}>
          {n > 0 ? ' · ' : ''}
          <a href={link(ctx, one.href)}>
            <bdi>{one.label}</bdi>
          </a>{' '}
          <span class="soft small">({one.works})</span>
        </span>
      ))}
    </p>
  )
}

/** Only what a library has. */
function FoundAt({ ctx, view }: { ctx: PageContext; view: HeadingView }) {
  const t = ctx.texts.headings
  const options: Option[] = [
    { value: '', label: ctx.texts.browse.allLibraries },
    ...view.branches.map(({ slug, name, municipality }) => ({
      ...{ value: slug, label: name, group: municipality },
    })),
  ]
  return (
    <form class="jump" method="get" action={link(ctx, view.href)} data-region={region}>
      {view.ask.form ? <input type="hidden" name="form" value={view.ask.form} /> : null}
      <SelectField id="bibliotek" label={t.foundAt} value={view.ask.branch ?? ''} options={options} />
      <Button kind="second">{ctx.texts.browse.show}</Button>
    </form>
  )
}

type SectionProps = { ctx: PageContext; view: HeadingView; section: HeadingView['sections'][number] }

/** Works of one form under their own heading, or all. */
function Section({ ctx, view, section }: SectionProps) {
  const t = ctx.texts.headings
  const { form, works, under } = section
  return (
    <section aria-label={form ? t.forms[form] : view.label}>
      {form ? (
        <h2>
          {t.forms[form]} <span class="soft small">{t.titles(works)}</span>
        </h2>
      ) : null}
      <ol class="hits">
        {under.map(one =>
          one.kind === 'missing' ? (
            <li key={`del-${one.part}`} class="missing-part">
              <Icon assets={ctx.assets} name="info" />{' '}
              <span>
                {t.missingPart(one.part)} <a href={link(ctx, one.href)}>{t.suggestPart(one.part)}</a>
              </span>
            </li>
          ) : (
            <li key={one.hit.id}>
              <Hit
                ctx={ctx}
                hit={one.hit}
                level={form ? 3 : 2}
                above={
                  view.kind === 'series' && (one.part || one.begin) ? (
                    <p class="series-part">
                      {one.part ? <bdi>{t.part(one.part)}</bdi> : null}
                      {one.begin ? <span class="begin-here">{t.beginHere}</span> : null}
                    </p>
                  ) : null
                }
              />
            </li>
          ),
        )}
      </ol>
    </section>
  )
}
