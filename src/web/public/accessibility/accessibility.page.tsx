import { dayText } from '../../texts/dates.ts'
import { localeFacts, number } from '../../texts/locale.ts'
import { DataTable, link, type PageContext, PublicPage } from '../../ui/index.ts'
import seen from './audited.json' with { type: 'json' }
import { type Audited, conformance, publicLooks, renewBy, staffLooks } from './statement.rules.ts'

const last = seen as Audited

/** A person with a disability and one who knows screen readers have gone through the site: true only when they have. */
const reviewedByPeople = false

/** The statement of accessibility that the law asks for, with the figures of the last full audit. */
export function AccessibilityPage({ ctx, audited = last }: { ctx: PageContext; audited?: Audited }) {
  const t = ctx.texts.accessibility
  const known = Object.entries(t.known)
  const written = (n: number) => number(ctx.locale, n)
  const staff = staffLooks(audited)
  return (
    <PublicPage ctx={ctx} title={t.title} section="about">
      <div class="wrap page stack">
        <div class="prose narrow">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </div>
        <div class="columns">
          <section class="prose">
            <h2>{t.levelTitle}</h2>
            <p>
              <strong>{t.levels[conformance(audited, { known: known.length, reviewedByPeople })]}</strong>{' '}
              {t.goal}
            </p>
          </section>
          <section class="prose">
            <h2>{t.knownTitle}</h2>
            <ul>
              {known.map(([id, { what, why }]) => (
                <li key={id}>
                  {what} {why}
                </li>
              ))}
            </ul>
          </section>
          {audited.broken.length > 0 && (
            <section class="prose">
              <h2>{t.foundTitle}</h2>
              <ul>
                {audited.broken.map(({ rule, times }) => (
                  <li key={rule}>{t.found(rule, written(times))}</li>
                ))}
              </ul>
            </section>
          )}
          <section class="prose">
            <h2>{t.tellTitle}</h2>
            <p>
              {t.tell} <a href={link(ctx, '/bibliotek')}>{ctx.texts.search.findLibrary}</a>
            </p>
            <p>
              {t.report} <a href="https://www.digg.se/tdosanmalan">digg.se/tdosanmalan</a>
            </p>
          </section>
          <section class="prose">
            <h2>{t.testedTitle}</h2>
            {audited.pages === 0 ? (
              <p>{t.untested}</p>
            ) : (
              <p>
                {t.tested(
                  dayText(ctx.locale, audited.day, 'full'),
                  written(audited.pages),
                  written(audited.rulesPerPage),
                )}{' '}
                {t.canary} (axe-core {audited.axe})
              </p>
            )}
            {staff.pages > 0 ? <p>{t.staff(written(staff.pages), written(staff.violations))}</p> : null}
            <p>{t.keyboard}</p>
          </section>
        </div>
        {audited.pages === 0 ? null : (
          <details class="stack">
            <summary>{t.table}</summary>
            <DataTable
              caption={t.table}
              hideCaption
              columns={[
                {
                  head: t.language,
                  rowHead: true,
                  cell: row => localeFacts(row.locale as typeof ctx.locale).name,
                },
                { head: t.way, cell: row => t.guises[row.guise] ?? row.guise },
                { head: t.pages, numeric: true, cell: row => written(row.pages) },
                { head: t.faults, numeric: true, cell: row => written(row.violations) },
              ]}
              rows={publicLooks(audited)}
              rowKey={row => `${row.locale} ${row.guise}`}
            />
          </details>
        )}
        <div class="prose narrow">
          <p>{t.renew(dayText(ctx.locale, renewBy(audited.day), 'full'))}</p>
        </div>
      </div>
    </PublicPage>
  )
}
