import { dayText } from '../../texts/dates.ts'
import { Button, DataTable, link, Meter, type PageContext, PublicPage, SelectField } from '../../ui/index.ts'
import { FeeSentences } from './fees.page.tsx'
import { groups, type RulesView } from './rules.view.ts'

type Props = { ctx: PageContext; view: RulesView }

/** What applies to one, said with the numbers that the deeds are decided by. */
export function RulesPage({ ctx, view }: Props) {
  const t = ctx.texts.rules
  return (
    <PublicPage
      ctx={ctx}
      title={t.title}
      description={t.lead}
      section="about"
      canonical={link(ctx, '/regler')}
    >
      <div class="wrap page stack">
        <div class="prose narrow">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </div>
        <Choice ctx={ctx} view={view} />
        <div class="prose narrow">
          <h2>{t.shown(t.groups[view.group], view.branch?.name ?? null)}</h2>
          {view.now ? (
            <>
              <Meter
                text={t.loansNow(view.now.loans, view.rules.loans)}
                value={view.now.loans}
                most={view.rules.loans}
              />
              <Meter
                text={t.holdsNow(view.now.holds, view.rules.holds)}
                value={view.now.holds}
                most={view.rules.holds}
              />
            </>
          ) : null}
        </div>
        <Periods ctx={ctx} view={view} />
        <div class="columns">
          <Sentences ctx={ctx} view={view} />
          <FeeSentences ctx={ctx} fees={view.rules.fees} />
        </div>
        {view.changedOn ? <p class="soft">{t.changed(dayText(ctx.locale, view.changedOn, 'full'))}</p> : null}
      </div>
    </PublicPage>
  )
}

function Choice({ ctx, view }: Props) {
  const t = ctx.texts.rules
  const offered = view.group === 'provisional' ? ([...groups, view.group] as const) : groups
  return (
    <form class="card selectors" method="get" action={link(ctx, '/regler')}>
      <SelectField
        id="grupp"
        label={t.group}
        value={view.group}
        options={offered.map(group => ({ value: group, label: t.groups[group] }))}
      />
      <SelectField
        id="bibliotek"
        label={t.library}
        value={view.branch?.slug ?? ''}
        options={[
          { value: '', label: t.anyLibrary },
          ...view.branches.map(branch => ({ value: branch.slug, label: branch.name })),
        ]}
      />
      <Button>{t.show}</Button>
    </form>
  )
}

function Periods({ ctx, view }: Props) {
  const t = ctx.texts.rules
  return (
    <DataTable
      caption={t.periods}
      columns={[
        { head: t.kind, rowHead: true, cell: row => t.kinds[row.kind] },
        { head: t.period, cell: row => (row.terms.lends ? t.days(row.terms.days) : t.notLent) },
        {
          head: t.periodWithQueue,
          cell: ({ terms }) =>
            terms.lends && terms.daysWithQueue !== terms.days
              ? t.withQueue(t.days(terms.daysWithQueue), terms.queueFrom)
              : t.none,
        },
        {
          head: t.renewals,
          cell: ({ terms }) => (terms.lends ? (terms.renewals > 0 ? t.times(terms.renewals) : t.no) : t.none),
        },
        { head: t.reservable, cell: row => (row.terms.reservable ? t.yes : t.no) },
      ]}
      rows={view.rules.kinds}
      rowKey={row => row.kind}
    />
  )
}

function Sentences({ ctx, view }: Props) {
  const t = ctx.texts.rules
  const { rules, branch } = view
  const sections = [
    [t.borrowTitle, [rules.loans > 0 ? t.loans(rules.loans) : t.noLoans, t.renew, t.blocked]],
    [
      t.reserveTitle,
      [
        t.holds(rules.holds),
        rules.holdsAtBranch !== null && branch ? t.holdsAt(rules.holdsAtBranch, branch.name) : null,
        rules.windowDays > 0 ? t.nearer(t.days(rules.windowDays)) : t.firstCome,
        rules.municipalOnly ? t.municipalOnly : null,
        t.pause(t.days(rules.pauseDays)),
      ],
    ],
    [
      t.pickupTitle,
      [
        t.pickup(t.days(rules.shelf.days)),
        t.closed[rules.shelf.onClosed],
        rules.shelf.borrowersRedirect ? t.redirect : t.noRedirect,
      ],
    ],
    [
      t.cardTitle,
      [
        rules.provisionalDays === null ? null : t.provisional(t.days(rules.provisionalDays)),
        t.family(rules.consentFrom, rules.ofAge),
      ],
    ],
  ] as const
  return (
    <>
      {sections.map(([title, lines]) => (
        <section key={title} class="prose">
          <h2>{title}</h2>
          <ul>{lines.map(line => (line === null ? null : <li key={line}>{line}</li>))}</ul>
        </section>
      ))}
    </>
  )
}
