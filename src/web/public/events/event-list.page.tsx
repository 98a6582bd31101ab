import { dayOf } from '../../../kernel/day.ts'
import { dayParts, dayText, timeText } from '../../texts/dates.ts'
import { ourLang } from '../../texts/formats.ts'
import { link, type PageContext, StatusPill } from '../../ui/index.ts'

export type EventAudience = 'child' | 'young' | 'adult' | 'all'

export type EventView = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly description: string
  readonly audience: EventAudience
  readonly language: string
  readonly branch: { name: string; slug: string }
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly place: string | null
  readonly registration: boolean
  readonly places: number | null
  readonly cancelled: boolean
}

type Props = { ctx: PageContext; events: readonly EventView[]; heading: 'h2' | 'h3' }

/** Events as cards: the day as on a tear-off calendar, then what, when and where. */
export function EventList({ ctx, events, heading: Heading }: Props) {
  const t = ctx.texts.events
  return (
    <ul class="event-list">
      {events.map(event => {
        const day = dayOf(event.startsAt)
        const tear = dayParts(ctx.locale, day)
        return (
          <li key={event.id} class="card event-card">
            <p class="tear-off" aria-hidden="true">
              <span>{tear.weekday}</span>
              <b>{tear.day}</b>
              <span>{tear.month}</span>
            </p>
            <div>
              <Heading class="step-1">
                <a href={link(ctx, `/evenemang/${event.id}/${event.slug}`)} lang={ourLang} dir="auto">
                  {event.title}
                </a>
              </Heading>
              <p>
                <time dateTime={event.startsAt.toString()}>
                  {/* Seen on the tear-off beside it, and read aloud here. */}
                  <span class="vh">{dayText(ctx.locale, day, 'long')} </span>
                  {t.to(timeText(event.startsAt), timeText(event.endsAt))}
                </time>
              </p>
              <p class="soft small">
                {event.branch.name} · {t.audiences[event.audience]}
              </p>
              {event.cancelled ? <StatusPill tone="bad">{t.cancelled}</StatusPill> : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
