import type { Day } from '../../kernel/day.ts'
import { type Month, monthAfter, weeksOf } from '../../kernel/month.ts'
import { dayText, monthText, weekdayNames } from '../texts/dates.ts'
import type { PageContext } from './page.ts'

export type CalendarDay = {
  readonly count: number
  /** The count in words: "3 evenemang". */
  readonly about: string
  readonly href: string
}

type Props = {
  ctx: PageContext
  /** Links to other months come back to this id. */
  id: string
  month: Month
  today: Day
  chosen?: Day | null
  /** The days that lead somewhere. */
  days: ReadonlyMap<Day, CalendarDay>
  /** Where the months before and after are shown; left out where there is nothing to see. */
  before?: string | undefined
  after?: string | undefined
  /** What the small numbers say. */
  legend: string
  region?: string
}

/** A month in weeks. Days with something on them are links that say how much; the others are plain numbers. */
export function Calendar(props: Props) {
  const { ctx, id, month, legend } = props
  const t = ctx.texts.common.calendar
  return (
    <div class="calendar" id={id}>
      <p class="calendar-months">
        <MonthLink {...props} step={-1} href={props.before} said={t.before} sign="‹" />
        <MonthLink {...props} step={1} href={props.after} said={t.after} sign="›" />
      </p>
      <table>
        <caption>{monthText(ctx.locale, month)}</caption>
        <thead>
          <tr>
            <ColumnHead short={t.weekShort} long={t.week} class="calendar-week" />
            {weekdayNames(ctx.locale).map(({ short, long }) => (
              <ColumnHead key={long} short={short} long={long} />
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map(week => (
            <tr key={week.number}>
              <th scope="row" class="calendar-week">
                <span class="vh">{t.week} </span>
                {week.number}
              </th>
              {week.days.map((day, at) =>
                day ? <DayCell key={day} {...props} day={day} /> : <td key={`${week.number}-${at}`} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft small">{legend}</p>
    </div>
  )
}

/** Shown short, read aloud in full. */
const ColumnHead = ({ short, long, class: className }: { short: string; long: string; class?: string }) => (
  <th scope="col" class={className}>
    <span aria-hidden="true">
      <abbr title={long}>{short}</abbr>
    </span>
    <span class="vh">{long}</span>
  </th>
)

type MonthProps = Props & { step: 1 | -1; href: string | undefined; said: string; sign: string }

/** The signs turn with the direction of the text. */
function MonthLink({ ctx, id, month, region, step, href, said, sign }: MonthProps) {
  if (!href) return null
  const other = monthText(ctx.locale, monthAfter(month, step))
  return (
    <a
      id={`${id}${step}`}
      class={step > 0 ? 'calendar-after' : undefined}
      href={href}
      rel={step > 0 ? 'next' : 'prev'}
      data-region={region}
    >
      {step < 0 ? <span aria-hidden="true">{sign} </span> : null}
      <span class="vh">{said}: </span>
      {other}
      {step > 0 ? <span aria-hidden="true"> {sign}</span> : null}
    </a>
  )
}

function DayCell({ ctx, day, today, chosen, days, region }: Props & { day: Day }) {
  const t = ctx.texts.common
  const found = days.get(day)
  const number = Number(day.slice(8))
  const isToday = day === today
  const isChosen = day === chosen
  const chosenClass = isChosen ? 'calendar-chosen' : undefined
  const also = [isToday ? t.span.today : '', isChosen ? t.calendar.chosen : ''].filter(Boolean)
  return (
    <td class={day < today ? 'calendar-past' : undefined} aria-current={isToday ? 'date' : undefined}>
      {found ? (
        <a
          class={chosenClass}
          href={found.href}
          aria-current={isChosen ? 'true' : undefined}
          data-region={region}
        >
          <span class="vh">{[dayText(ctx.locale, day, 'long'), found.about, ...also].join(', ')}</span>
          <b aria-hidden="true">{number}</b>
          <small aria-hidden="true">{found.count}</small>
        </a>
      ) : (
        <span class={chosenClass}>
          {number}
          {also.map(words => (
            <span key={words} class="vh">
              , {words}
            </span>
          ))}
        </span>
      )}
    </td>
  )
}
