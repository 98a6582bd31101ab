import { dayOf } from '../../../kernel/day.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import { ourLang } from '../../texts/formats.ts'
import {
  Button,
  EmptyState,
  Icon,
  link,
  Notice,
  type Option,
  type PageContext,
  Pager,
  PublicPage,
  SelectField,
} from '../../ui/index.ts'
import { eventPoster, housePicture, pictureAddress } from '../pictures/pictures.ts'
import { languageName } from '../work/language-name.ts'
import { EventList, type EventView } from './event-list.page.tsx'

export const periods = ['today', 'week', 'month'] as const
export type Period = (typeof periods)[number]

export type EventFilter = {
  readonly municipality: string | null
  readonly audience: 'child' | 'young' | 'adult' | null
  readonly period: Period | null
  readonly page: number
}

export type EventsView = {
  readonly filter: EventFilter
  readonly total: number
  readonly pages: number
  readonly events: readonly EventView[]
  readonly municipalities: readonly { slug: string; name: string }[]
}

/** The address of a selection of events. */
export function eventsHref(filter: EventFilter): string {
  const params = new URLSearchParams()
  if (filter.municipality) params.set('kommun', filter.municipality)
  if (filter.audience) params.set('for', filter.audience)
  if (filter.period) params.set('nar', filter.period)
  if (filter.page > 1) params.set('sida', String(filter.page))
  const text = params.toString()
  return text ? `/evenemang?${text}` : '/evenemang'
}

const region = 'evenemangslista'

export function EventsPage({ ctx, view }: { ctx: PageContext; view: EventsView }) {
  const t = ctx.texts.events
  const { filter } = view
  const feed = `/evenemang/atom.xml${filter.municipality ? `?kommun=${filter.municipality}` : ''}`
  const places: Option[] = [
    { value: '', label: t.everywhere },
    ...view.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  const audiences: Option[] = [
    { value: '', label: t.everyone },
    ...(['child', 'young', 'adult'] as const).map(value => ({ value, label: t.audiences[value] })),
  ]
  const times: Option[] = [
    { value: '', label: t.anyTime },
    ...periods.map(value => ({ value, label: t.periods[value] })),
  ]
  return (
    <PublicPage
      ctx={ctx}
      title={t.title}
      section="events"
      canonical={eventsHref({ municipality: filter.municipality, audience: null, period: null, page: 1 })}
      noIndex={filter.page > 1 || filter.audience !== null || filter.period !== null}
      feed={{ href: feed, title: t.feed }}
      picture={housePicture}
    >
      <div class="wrap page stack">
        <h1>{t.heading}</h1>
        <form
          class="card selectors"
          method="get"
          action={link(ctx, '/evenemang')}
          data-region={region}
          data-at-once=""
        >
          <SelectField id="kommun" label={t.where} value={filter.municipality ?? ''} options={places} />
          <SelectField id="for" label={t.who} value={filter.audience ?? ''} options={audiences} />
          <SelectField id="nar" label={t.when} value={filter.period ?? ''} options={times} />
          <Button>{t.show}</Button>
        </form>
        <section id={region} class="stack" aria-label={t.title}>
          <p class="soft" data-announce="" tabindex={-1} data-focus="">
            {t.count(view.total)}
          </p>
          {view.events.length > 0 ? (
            <EventList ctx={ctx} events={view.events} heading="h2" />
          ) : (
            <EmptyState assets={ctx.assets} title={t.none}>
              <p>{t.noneText}</p>
            </EmptyState>
          )}
          <p>
            <a href={feed}>{t.feed}</a>
          </p>
          <Pager
            ctx={ctx}
            current={filter.page}
            last={view.pages}
            region={region}
            href={page => link(ctx, eventsHref({ ...filter, page }))}
          />
        </section>
      </div>
    </PublicPage>
  )
}

export function EventPage({ ctx, event, past }: { ctx: PageContext; event: EventView; past: boolean }) {
  const t = ctx.texts.events
  const day = dayOf(event.startsAt)
  return (
    <PublicPage
      ctx={ctx}
      title={event.title}
      description={event.description}
      section="events"
      jsonLd={eventData(ctx, event)}
      picture={pictureAddress('evenemang', event.id, eventPoster(event))}
    >
      <article class="wrap page narrow-page stack">
        <nav class="crumbs" aria-label={ctx.texts.common.youAreHere}>
          <a href={link(ctx, '/evenemang')}>{t.allEvents}</a>
        </nav>
        <h1 lang={ourLang} dir="auto">
          {event.title}
        </h1>
        {event.cancelled ? <Notice assets={ctx.assets} tone="bad" title={t.cancelled} /> : null}
        {past ? <Notice assets={ctx.assets} title={t.passed} /> : null}
        <dl class="facts card">
          <dt>
            <Icon assets={ctx.assets} name="calendar" /> {t.time}
          </dt>
          <dd>
            <time dateTime={event.startsAt.toString()}>
              {dayText(ctx.locale, day, 'long')} {t.to(timeText(event.startsAt), timeText(event.endsAt))}
            </time>
          </dd>
          <dt>
            <Icon assets={ctx.assets} name="pin" /> {t.place}
          </dt>
          <dd>
            <a href={link(ctx, `/bibliotek/${event.branch.slug}`)}>{event.branch.name}</a>
            {event.place ? `, ${event.place}` : ''}
          </dd>
          <dt>
            <Icon assets={ctx.assets} name="person" /> {t.audience}
          </dt>
          <dd>{t.audiences[event.audience]}</dd>
          <dt>
            <Icon assets={ctx.assets} name="info" /> {t.language}
          </dt>
          <dd>{languageName(ctx, event.language)}</dd>
        </dl>
        {event.description.split(/\n{2,}/).map(paragraph => (
          <p key={paragraph} lang={ourLang} dir="auto">
            {paragraph}
          </p>
        ))}
        {event.registration ? (
          <Notice assets={ctx.assets} tone="warn" title={t.registration}>
            <p>
              {t.registrationText} {event.places ? t.places(event.places) : ''}
            </p>
          </Notice>
        ) : null}
        <p class="soft">{t.free}</p>
      </article>
    </PublicPage>
  )
}

/** The event as schema.org tells search engines (schema.org/Event). */
function eventData(ctx: PageContext, event: EventView): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.description,
    startDate: event.startsAt.toString(),
    endDate: event.endsAt.toString(),
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    isAccessibleForFree: true,
    location: {
      '@type': 'Library',
      name: event.branch.name,
      url: `${ctx.origin}/bibliotek/${event.branch.slug}`,
    },
  }
}
