import type { Day } from '../../../kernel/day.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import { htmlLang } from '../../texts/formats.ts'
import {
  Barcode,
  Button,
  EmptyState,
  Icon,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
} from '../../ui/index.ts'
import type { LoanView } from './loans.page.tsx'
import { OwnFrame } from './own-frame.tsx'

export type CardView = {
  readonly name: string
  /** Null when the reader has no card. */
  readonly card: string | null
  readonly validUntil: string
  readonly keepsHere: boolean
  readonly seenAt: Temporal.Instant
  readonly done: string | null
}

/** What a copy says of itself when it is read without a network. */
function SeenAt({ ctx, at }: { ctx: PageContext; at: Temporal.Instant }) {
  const t = ctx.texts.device
  const day = at.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()
  return (
    <div hidden data-when-offline="">
      <Notice assets={ctx.assets} tone="warn">
        <p>{t.seenAt(dayText(ctx.locale, day), timeText(at))}</p>
      </Notice>
    </div>
  )
}

/** The card as large as the screen allows, dark on white in every guise: a scanner reads nothing else. */
export function CardPage({ ctx, view }: { ctx: PageContext; view: CardView }) {
  const t = ctx.texts.device
  return (
    <OwnFrame ctx={ctx} section="card" title={t.cardTitle} done={view.done}>
      <SeenAt ctx={ctx} at={view.seenAt} />
      {view.card ? (
        <div class="stack">
          <div class="digital-card">
            <p class="digital-card-house">Dalabiblioteken</p>
            <div class="digital-card-face">
              <p class="digital-card-name">
                <bdi>{view.name}</bdi>
              </p>
              <Barcode text={view.card} label={t.barcode} />
              <p class="digital-card-number" dir="ltr">
                <span class="vh">{t.number} </span>
                {view.card}
              </p>
              <p class="digital-card-until">{t.until(dayText(ctx.locale, view.validUntil, 'full'))}</p>
            </div>
          </div>
          <p class="soft">{t.brightness}</p>
        </div>
      ) : (
        <EmptyState assets={ctx.assets} title={t.noCard}>
          <p>{t.noCardText}</p>
          <LinkButton href={link(ctx, '/bibliotek')}>{ctx.texts.common.footHours}</LinkButton>
        </EmptyState>
      )}
      <OnThisDevice ctx={ctx} view={view} />
    </OwnFrame>
  )
}

/** Whether this device keeps the card and the loans: asked for, and said what it means on a computer that others use. */
function OnThisDevice({ ctx, view }: { ctx: PageContext; view: CardView }) {
  const t = ctx.texts.device
  return (
    <section class="stack narrow" aria-labelledby="utan-nat">
      <h2 id="utan-nat">{t.offlineTitle}</h2>
      <p>{view.keepsHere ? t.kept : t.offer}</p>
      {view.keepsHere ? (
        <p>
          <a href={link(ctx, '/mina-sidor/lan')}>{t.loansTitle}</a>
        </p>
      ) : null}
      <p class="shared-device">
        <Icon assets={ctx.assets} name="info" /> <span>{view.keepsHere ? t.wiped : t.shared}</span>
      </p>
      <div class="needs-script">
        {view.keepsHere ? (
          <PostForm ctx={ctx} action={link(ctx, '/mina-sidor/kort/glom')}>
            <Button kind="second">{t.forget}</Button>
          </PostForm>
        ) : (
          <PostForm ctx={ctx} action={link(ctx, '/mina-sidor/kort/spara')}>
            <Button kind="second">{t.keep}</Button>
          </PostForm>
        )}
      </div>
      <p class="says-why-not">{t.needsScript}</p>
    </section>
  )
}

export type LoansToReadView = {
  readonly loans: readonly LoanView[]
  readonly today: Day
  readonly seenAt: Temporal.Instant
}

/** The loans to read: nothing to press, so that a copy of it promises nothing. */
export function LoansToReadPage({ ctx, view }: { ctx: PageContext; view: LoansToReadView }) {
  const t = ctx.texts.mine
  const days = [...new Set(view.loans.map(loan => loan.dueOn))].sort()
  return (
    <OwnFrame ctx={ctx} section="start" title={ctx.texts.device.loansTitle}>
      <SeenAt ctx={ctx} at={view.seenAt} />
      {view.loans.length === 0 ? (
        <EmptyState assets={ctx.assets} title={t.noLoans}>
          <p>{t.noLoansText}</p>
        </EmptyState>
      ) : (
        <section class="stack">
          {days.map(day => (
            <div key={day} class="due-group">
              <h2>{(day < view.today ? t.lateGroup : t.dueGroup)(dayText(ctx.locale, day, 'long'))}</h2>
              <ul class="items read-items">
                {view.loans
                  .filter(loan => loan.dueOn === day)
                  .map(loan => (
                    <li key={loan.id} class="item">
                      <div>
                        <p class="item-title" lang={htmlLang(loan.language)} dir="auto">
                          {loan.title}
                        </p>
                        <p class="soft small">
                          {[loan.creator, ctx.texts.search.formats[loan.format]].filter(Boolean).join(' · ')}
                        </p>
                      </div>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
          <p class="soft">{t.returnAnywhere}</p>
        </section>
      )}
      <p class="row">
        <LinkButton kind="second" href={link(ctx, '/mina-sidor')}>
          {ctx.texts.device.toRenew}
        </LinkButton>
        <LinkButton kind="second" href={link(ctx, '/mina-sidor/kort')}>
          {ctx.texts.device.cardTitle}
        </LinkButton>
      </p>
    </OwnFrame>
  )
}
