import { dayText } from '../../texts/dates.ts'
import { Icon, link, Notice, type PageContext, PublicPage, StatusPill } from '../../ui/index.ts'
import { listKinds, listPaths } from '../browse/list.page.tsx'
import { EventList } from '../events/event-list.page.tsx'
import { libraryPoster, pictureAddress } from '../pictures/pictures.ts'
import { PieceSection } from '../tips/piece-cards.page.tsx'
import { Door, type Hours } from './libraries.page.tsx'
import type { LibraryView } from './library.view.ts'
import { libraryData } from './schema-org.ts'

export function LibraryPage({ ctx, view }: { ctx: PageContext; view: LibraryView }) {
  const t = ctx.texts.libraries
  const known = view.week.some(day => day.hours.length > 0)
  const unstaffed = view.week.some(day => day.hours.some(hours => hours.kind === 'meroppet'))
  return (
    <PublicPage
      ctx={ctx}
      title={view.name}
      section="libraries"
      jsonLd={libraryData(ctx, view)}
      picture={pictureAddress('bibliotek', view.slug, libraryPoster(view))}
    >
      <div class="wrap page library">
        <nav class="crumbs" aria-label={ctx.texts.common.youAreHere}>
          <a href={link(ctx, '/bibliotek')}>{t.heading}</a> / {view.municipality}
        </nav>
        <div class="stack library-head">
          <h1>{view.name}</h1>
          {view.door.kind === 'unknown' ? (
            <p>{t.hoursUnknown}</p>
          ) : (
            <p class="door">
              <Icon assets={ctx.assets} name="clock" />
              <Door ctx={ctx} door={view.door} examples={view.examples} />
            </p>
          )}
          <p class="soft">{view.isPickup ? t.pickupHere : t.noPickup}</p>
          <ul class="chips">
            <li>
              <a class="chip" href={link(ctx, `/sok?bibliotek=${view.slug}&inne=1`)}>
                {t.searchHere}
              </a>
            </li>
            <li>
              <a class="chip" href={link(ctx, `/bibliotek/${view.slug}/hyllan`)}>
                {ctx.texts.browse.shelvesHere}
              </a>
            </li>
            <li>
              <a class="chip" href={link(ctx, `/regler?bibliotek=${view.slug}`)}>
                {ctx.texts.rules.title}
              </a>
            </li>
            {listKinds.map(kind => (
              <li key={kind}>
                <a class="chip" href={link(ctx, `${listPaths[kind]}?bibliotek=${view.slug}`)}>
                  {ctx.texts.browse.lists[kind].title}
                </a>
              </li>
            ))}
          </ul>
        </div>
        {known ? (
          <section class="stack card">
            <h2>{t.week}</h2>
            {view.examples ? (
              <Notice assets={ctx.assets} tone="warn">
                <p>{t.examplesText}</p>
              </Notice>
            ) : null}
            <table class="table hours">
              <caption class="vh">{t.week}</caption>
              <thead class="vh">
                <tr>
                  <th scope="col">{t.day}</th>
                  <th scope="col">{t.hours}</th>
                </tr>
              </thead>
              <tbody>
                {view.week.map(day => (
                  <tr
                    key={day.day}
                    class={day.day === view.today ? 'today' : undefined}
                    aria-current={day.day === view.today ? 'date' : undefined}
                  >
                    <th scope="row">{dayText(ctx.locale, day.day, 'long')}</th>
                    <td>
                      <HoursText ctx={ctx} hours={day.hours} />
                      {day.reason ? <span class="soft small"> {day.reason}</span> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {unstaffed ? <p class="soft small">{t.meroppetWhat}</p> : null}
          </section>
        ) : null}
        <section class="stack card">
          <h2>{t.contact}</h2>
          <dl class="facts">
            {view.address ? [<dt key="a">{t.address}</dt>, <dd key="b">{view.address}</dd>] : null}
            {view.phone
              ? [
                  <dt key="c">{t.phone}</dt>,
                  <dd key="d">
                    <a href={`tel:${view.phone.replace(/[^+\d]/g, '')}`}>{view.phone}</a>
                  </dd>,
                ]
              : null}
            {view.email
              ? [
                  <dt key="e">{t.email}</dt>,
                  <dd key="f">
                    <a href={`mailto:${view.email}`}>{view.email}</a>
                  </dd>,
                ]
              : null}
          </dl>
          {view.services.length > 0 ? (
            <>
              <h3>{t.services}</h3>
              <ul class="pills">
                {view.services.map(service => (
                  <li key={service}>
                    <StatusPill tone="plain">{service}</StatusPill>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {view.exceptions.length > 0 ? (
            <>
              <h3>{t.exceptions}</h3>
              <ul class="exceptions">
                {view.exceptions.map(exception => (
                  <li key={exception.day}>
                    {dayText(ctx.locale, exception.day, 'long')}:{' '}
                    <HoursText ctx={ctx} hours={exception.hours} />{' '}
                    <span class="soft">({exception.reason})</span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
        <PieceSection
          ctx={ctx}
          title={ctx.texts.tips.here}
          pieces={view.pieces}
          href={`/tips?bibliotek=${view.slug}`}
        />
        <section class="stack library-events">
          <h2>{t.eventsHere}</h2>
          {view.events.length > 0 ? (
            <EventList ctx={ctx} events={view.events} heading="h3" />
          ) : (
            <p class="soft">{t.noEventsHere}</p>
          )}
        </section>
      </div>
    </PublicPage>
  )
}

function HoursText({ ctx, hours }: { ctx: PageContext; hours: readonly Hours[] }) {
  const t = ctx.texts.libraries
  if (hours.length === 0) return <span class="soft">{t.closed}</span>
  return (
    <>
      {hours.map((stretch, n) => [
        n > 0 ? ', ' : '',
        <span key={stretch.opens} class="nowrap">
          {stretch.opens}–{stretch.closes}
        </span>,
        stretch.kind === 'meroppet' ? <span class="soft"> {t.meroppet}</span> : '',
      ])}
    </>
  )
}
