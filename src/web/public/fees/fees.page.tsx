import { dayText } from '../../texts/dates.ts'
import { htmlLang } from '../../texts/formats.ts'
import { moneyText } from '../../texts/money.ts'
import { EmptyState, LinkButton, link, Notice, type PageContext } from '../../ui/index.ts'
import { OwnFrame } from '../my-pages/own-frame.tsx'
import type { FeeEvent, FeeLineView, FeesView } from './fees.view.ts'

/** Where a reader's own fees stand. */
export const feesPath = '/mina-sidor/avgifter'

/** Why a line was written down, in one sentence. */
export function reasonText(ctx: PageContext, line: FeeLineView): string {
  const t = ctx.texts.fees
  const title = line.title ?? t.unnamed
  const due = line.dueOn === null ? null : dayText(ctx.locale, line.dueOn, 'full')
  switch (line.reason) {
    case 'overdue':
      return t.whyLate(title, due ?? '')
    case 'lost':
      return due === null ? t.whyLostPlain(title) : t.whyLost(title, due)
    case 'damaged':
      return t.whyDamaged(title)
    case 'new-card':
      return t.whyCard
    case 'interlibrary':
      return line.title === null ? t.whyInterlibraryPlain : t.whyInterlibrary(line.title)
    case 'other':
      return t.whyOther
  }
}

/** By which rule its amount was come to. */
export function ruleText(ctx: PageContext, { reason, rule, charged, municipality }: FeeLineView): string {
  const t = ctx.texts.fees
  const price = moneyText(ctx.locale, charged)
  switch (rule.by) {
    case 'table':
      return t.byTable(t.kinds[rule.kind], price, municipality)
    case 'price':
      return t.byPrice(price)
    case 'days':
      return t.byDays(moneyText(ctx.locale, rule.perDay), municipality)
    case 'list':
      // Each municipality sets its own fees, but the price of an interlibrary loan is one for all.
      return reason === 'interlibrary' ? t.byCounty(price) : t.byList(price, municipality)
    case 'hand':
      return t.byHand
  }
}

function eventText(ctx: PageContext, event: FeeEvent): string {
  const t = ctx.texts.fees
  const ore = event.kind === 'corrected' ? event.amount : Math.abs(event.amount)
  const said = t.events[event.kind](dayText(ctx.locale, event.on, 'full'), moneyText(ctx.locale, ore))
  const how = event.method === null ? null : t.methods[event.method]
  const receipt = event.receipt === null ? null : t.receipt(event.receipt)
  return [said, ...(how && receipt ? [`${how}. ${receipt}.`] : []), event.why ? t.waived[event.why] : '']
    .filter(Boolean)
    .join(' ')
}

function Line({ ctx, line }: { ctx: PageContext; line: FeeLineView }) {
  const t = ctx.texts.fees
  const isOpen = line.outstanding !== 0
  return (
    <li class="card fee" id={`avgift-${line.id}`}>
      <div class="fee-head">
        <h3 class="step-1">
          {t.reasons[line.reason]}
          {line.title ? (
            <>
              : <bdi lang={htmlLang(line.language)}>{line.title}</bdi>
            </>
          ) : null}
        </h3>
        <p class="fee-sum num">
          {isOpen && line.outstanding !== line.amount ? <span class="vh">{t.left} </span> : null}
          <strong>{moneyText(ctx.locale, isOpen ? line.outstanding : line.amount)}</strong>
        </p>
      </div>
      <p>{reasonText(ctx, line)}</p>
      {line.note ? <p dir="auto">{t.note(line.note)}</p> : null}
      <p>
        {ruleText(ctx, line)} {t.owedTo(line.municipality)}
      </p>
      {line.backBy ? (
        <p>
          <strong>{t.backBy(dayText(ctx.locale, line.backBy, 'full'))}</strong>
        </p>
      ) : null}
      {line.events.length ? (
        <ul class="fee-events small">
          {line.events.map(event => (
            <li key={event.id}>{eventText(ctx, event)}</li>
          ))}
        </ul>
      ) : null}
      <p class="soft small">
        {t.charged(dayText(ctx.locale, line.on, 'full'), line.branch.name)}{' '}
        <a href={link(ctx, `/bibliotek/${line.branch.slug}`)}>{t.ask(line.branch.name)}</a>
      </p>
    </li>
  )
}

/** What is owed, each line with its reason, and what became of the others. */
export function FeesPage({ ctx, view }: { ctx: PageContext; view: FeesView }) {
  const t = ctx.texts.fees
  const { child, owed, dueBack, open, settled } = view
  const sum = moneyText(ctx.locale, owed)
  return (
    <OwnFrame ctx={ctx} section="fees" title={child ? t.ofChild(child.name) : t.title}>
      {child ? (
        <p>
          <a href={link(ctx, '/mina-sidor/familj')}>{ctx.texts.family.title}</a>
        </p>
      ) : null}
      {owed === 0 && dueBack === 0 ? (
        <EmptyState assets={ctx.assets} title={child ? t.noneOf(child.name) : t.none}>
          <p>{t.noneText}</p>
          <p>
            <LinkButton kind="second" href={link(ctx, '/regler#avgifter')}>
              {ctx.texts.rules.title}
            </LinkButton>
          </p>
        </EmptyState>
      ) : (
        <>
          <section class="stack narrow" aria-labelledby="summa">
            <h2 id="summa" class="fee-total">
              {child
                ? owed > 0
                  ? t.owedOf(child.name, sum)
                  : t.noneOf(child.name)
                : owed > 0
                  ? t.owed(sum)
                  : t.none}
            </h2>
            {dueBack > 0 ? (
              <Notice assets={ctx.assets} tone="good">
                <p>{t.dueBack(moneyText(ctx.locale, dueBack))}</p>
              </Notice>
            ) : null}
            {view.isBlocked ? (
              <Notice assets={ctx.assets} tone="warn">
                <p>
                  {child
                    ? ctx.texts.family.refusals(child.name)['owes-fees']({ code: 'owes-fees' }).text
                    : t.blocked}
                </p>
              </Notice>
            ) : null}
            {owed > 0 ? (
              <>
                <h3>{t.howTitle}</h3>
                <p>{t.how}</p>
              </>
            ) : null}
            <p>{t.wrong}</p>
          </section>
          <section class="stack" aria-labelledby="att-betala">
            <h2 id="att-betala">{t.open}</h2>
            <ul class="plain fees">
              {open.map(line => (
                <Line key={line.id} ctx={ctx} line={line} />
              ))}
            </ul>
          </section>
        </>
      )}
      {settled.length ? (
        <section class="stack" aria-labelledby="avslutat">
          <h2 id="avslutat">{t.settled}</h2>
          <ul class="plain fees">
            {settled.map(line => (
              <Line key={line.id} ctx={ctx} line={line} />
            ))}
          </ul>
        </section>
      ) : null}
      {view.open.length ? (
        <p>
          <a href={link(ctx, '/regler#avgifter')}>{ctx.texts.rules.title}</a>
        </p>
      ) : null}
    </OwnFrame>
  )
}
