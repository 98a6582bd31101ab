import { type Day, dayOf } from '../../../kernel/day.ts'
import { type Month, monthAfter, monthOf } from '../../../kernel/month.ts'
import { dayText, monthText, timeText } from '../../texts/dates.ts'
import { ourLang } from '../../texts/formats.ts'
import {
  Button,
  Calendar,
  EmptyState,
  Icon,
  link,
  Notice,
  type Option,
  type PageContext,
  Pager,
  PublicPage,
  RemovableChip,
  SelectField,
} from '../../ui/index.ts'
import { eventPoster, housePicture, pictureAddress } from '../pictures/pictures.ts'
import { languageName } from '../work/language-name.ts'
import { EventList, type EventView } from './event-list.page.tsx'
import { dayChosen, periods, type When, writeWhen } from './when.rules.ts'

export type EventFilter = {
  readonly municipality: string | null
  readonly audience: 'child' | 'young' | 'adult' | null
  readonly when: When | null
  readonly page: number
}

export type EventsView = {
  readonly filter: EventFilter
  /** The month shown, whatever else is chosen of time. */
  readonly calendar: {
    readonly today: Day
    readonly month: Month
    /** How many events there are on each day that has any. */
    readonly days: ReadonlyMap<Day, number>
    /** Whether anything is announced after the month. */
    readonly hasLater: boolean
  }
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
  if (filter.when) params.set('nar', writeWhen(filter.when))
  if (filter.page > 1) params.set('sida', String(filter.page))
  const text = params.toString()
  return text ? `/evenemang?${text}` : '/evenemang'
}

const region = 'evenemang'
/** Where the calendar and the list begin: without scripts one comes back there, not to the top of the page. */
const [month, list] = ['manad', 'lista']

/** The time chosen, in words: "lördag 28 november", "december 2026", "I dag"; empty when none is. */
function whenText(ctx: PageContext, when: When | null): string {
  if (when?.kind === 'day') return dayText(ctx.locale, when.day, 'long')
  if (when?.kind === 'month') return monthText(ctx.locale, when.month)
  return when ? ctx.texts.events.periods[when.period] : ''
}

function countText(ctx: PageContext, { filter, total }: EventsView): string {
  const t = ctx.texts.events
  const { when } = filter
  if (when?.kind === 'day') return t.onDay(t.count(total), whenText(ctx, when))
  return when?.kind === 'month' ? t.inMonth(t.count(total), whenText(ctx, when)) : t.count(total)
}

export function EventsPage({ ctx, view }: { ctx: PageContext; view: EventsView }) {
  const t = ctx.texts.events
  const { filter } = view
  const feed = `/evenemang/atom.xml${filter.municipality ? `?kommun=${filter.municipality}` : ''}`
  const chosen = filter.when?.kind === 'period' ? null : filter.when
  return (
    <PublicPage
      ctx={ctx}
      title={chosen ? `${t.title}: ${whenText(ctx, chosen)}` : t.title}
      section="events"
      canonical={eventsHref({ municipality: filter.municipality, audience: null, when: null, page: 1 })}
      noIndex={filter.page > 1 || filter.audience !== null || filter.when !== null}
      feed={{ href: feed, title: t.feed }}
      picture={housePicture}
    >
      <div class="wrap page stack">
        <h1>{t.heading}</h1>
        <section id={region} class="stack" aria-label={t.title}>
          <Selectors ctx={ctx} view={view} />
          <div class="events">
            <EventCalendar ctx={ctx} view={view} />
            <div id={list} class="stack">
              {chosen ? (
                <RemovableChip
                  assets={ctx.assets}
                  href={link(ctx, eventsHref({ ...filter, when: null, page: 1 }))}
                  remove={ctx.texts.common.remove}
                  region={region}
                >
                  {whenText(ctx, chosen)}
                </RemovableChip>
              ) : null}
              <p class="soft" data-announce="" tabindex={-1} data-focus="">
                {countText(ctx, view)}
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
            </div>
          </div>
        </section>
      </div>
    </PublicPage>
  )
}

type Props = { ctx: PageContext; view: EventsView }

/** Where, for whom and when; a day or a month from the calendar stands among the times while it is chosen. */
function Selectors({ ctx, view }: Props) {
  const t = ctx.texts.events
  const { municipality, audience, when } = view.filter
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
    ...(when && when.kind !== 'period' ? [{ value: writeWhen(when), label: whenText(ctx, when) }] : []),
  ]
  return (
    <form
      class="card selectors"
      method="get"
      action={link(ctx, '/evenemang')}
      data-region={region}
      data-at-once=""
    >
      <SelectField id="kommun" label={t.where} value={municipality ?? ''} options={places} />
      <SelectField id="for" label={t.who} value={audience ?? ''} options={audiences} />
      <SelectField id="nar" label={t.when} value={when ? writeWhen(when) : ''} options={times} />
      <Button>{t.show}</Button>
    </form>
  )
}

/** The month in days; days and months keep place and audience. */
function EventCalendar({ ctx, view }: Props) {
  const t = ctx.texts.events
  const { filter, calendar } = view
  const href = (when: When, part: string) => `${link(ctx, eventsHref({ ...filter, when, page: 1 }))}#${part}`
  const monthHref = (step: number) => href({ kind: 'month', month: monthAfter(calendar.month, step) }, month)
  return (
    <Calendar
      ctx={ctx}
      id={month}
      month={calendar.month}
      today={calendar.today}
      chosen={dayChosen(filter.when, calendar.today)}
      days={
        new Map(
          Array.from(calendar.days, ([day, count]) => [
            day,
            { count, about: t.count(count), href: href({ kind: 'day', day }, list) },
          ]),
        )
      }
      before={calendar.month > monthOf(calendar.today) ? monthHref(-1) : undefined}
      after={calendar.hasLater ? monthHref(1) : undefined}
      legend={t.calendarLegend}
      region={region}
    />
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
