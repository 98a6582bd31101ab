import { dayText } from '../../texts/dates.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  LinkButton,
  link,
  type PageContext,
  PostForm,
  StatusPill,
  type StatusTone,
} from '../../ui/index.ts'
import { AskPage, OwnFrame } from '../my-pages/own-frame.tsx'
import type { IllCaseView } from './ill.view.ts'

/** Where one's own interlibrary loans stand. */
export const illPath = '/mina-sidor/fjarrlan'

const toneOf: Readonly<Record<IllCaseView['state'], StatusTone>> = {
  ...{
    requested: 'queue',
    sent: 'queue',
    will_supply: 'queue',
    received: 'queue',
    ready: 'in',
    lent: 'digital',
  },
  ...{
    returned: 'plain',
    sent_back: 'plain',
    closed: 'plain',
    cancelled: 'plain',
    lost: 'bad',
    unfilled: 'bad',
  },
}

/** What happens next, or what the reader is to do. */
export function nextOf(ctx: PageContext, one: IllCaseView): string {
  const t = ctx.texts.ill
  const day = (of: string | null) => (of ? dayText(ctx.locale, of, 'long') : '')
  switch (one.state) {
    case 'received':
      return t.next.received(one.pickup)
    case 'ready':
      return t.next.ready(one.pickup, one.code, day(one.collectBy))
    case 'lent':
      return t.next.lent(day(one.dueOn))
    case 'closed':
      return one.kind === 'copy' ? t.keepsCopy : t.next.closed()
    default:
      return t.next[one.state]()
  }
}

/** What stands beside it: questions asked and answered, reasons, what cannot be. */
function notesOf(ctx: PageContext, one: IllCaseView): string[] {
  const t = ctx.texts.ill
  const all: string[] = []
  if (one.isLate) all.push(t.late)
  const reason = one.reason as keyof typeof t.reasons | null
  if (one.state === 'unfilled' && reason && reason in t.reasons) all.push(t.reasons[reason])
  if (one.cancelAsked) all.push(t.cancelAsked)
  if (one.state !== 'lent') return all
  if (one.renewal === 'asked') all.push(t.renewalAsked)
  else if (one.renewal === 'granted') all.push(t.renewalGranted)
  else if (one.renewal === 'refused') all.push(t.renewalRefused)
  else if (!one.renewable) all.push(t.notRenewable)
  return all
}

const nameOf = ({ part, title }: IllCaseView): string => part || title

type Props = {
  ctx: PageContext
  cases: readonly IllCaseView[]
  done: string | null
  /** Why a deed was not done. */
  refused?: string | null
}

export function MyIllPage({ ctx, cases, done, refused = null }: Props) {
  const t = ctx.texts.ill
  return (
    <OwnFrame ctx={ctx} section="ill" title={t.mineTitle} done={done}>
      <ErrorSummary
        assets={ctx.assets}
        title={t.undone}
        errors={refused ? [{ field: 'mina-sidor', text: refused }] : []}
      />
      {cases.length === 0 ? (
        <EmptyState assets={ctx.assets} title={t.none}>
          <p>{t.noneText}</p>
          <p>
            <LinkButton href={link(ctx, '/fjarrlan')}>{t.link}</LinkButton>
          </p>
        </EmptyState>
      ) : (
        <div class="stack">
          <p class="no-print">
            <LinkButton kind="second" href={link(ctx, '/fjarrlan')}>
              {t.again}
            </LinkButton>
          </p>
          <ul class="plain lists">
            {cases.map(one => (
              <li key={one.id} class="card stack" id={`arende-${one.id}`}>
                <Case ctx={ctx} one={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </OwnFrame>
  )
}

function Case({ ctx, one }: { ctx: PageContext; one: IllCaseView }) {
  const t = ctx.texts.ill
  const facts = [
    one.child ? t.forChild(one.child) : null,
    t.kinds[one.kind],
    t.number(one.number),
    t.askedOn(dayText(ctx.locale, one.askedOn, 'full')),
  ]
  return (
    <>
      <div>
        <h2 class="step-1" dir={one.part ? undefined : 'auto'}>
          {one.part ? t.from(one.part, one.title) : one.title}
        </h2>
        {one.author ? (
          <p class="soft" dir="auto">
            {one.author}
          </p>
        ) : null}
      </div>
      <p>
        <StatusPill tone={one.isLate ? 'bad' : toneOf[one.state]}>{t.states[one.state]}</StatusPill>
      </p>
      <p>{nextOf(ctx, one)}</p>
      {notesOf(ctx, one).map(note => (
        <p key={note}>{note}</p>
      ))}
      <p class="soft small">{facts.filter(Boolean).join(' · ')}</p>
      <Deeds ctx={ctx} one={one} />
    </>
  )
}

function Deeds({ ctx, one }: { ctx: PageContext; one: IllCaseView }) {
  const t = ctx.texts.ill
  if (!one.mayCancel && !one.mayRenew && !one.again) return null
  return (
    <div class="row no-print">
      {one.mayRenew ? (
        <PostForm ctx={ctx} action={link(ctx, `${illPath}/${one.id}/lana-om`)}>
          <Button kind="second" about={nameOf(one)}>
            {t.renew}
          </Button>
        </PostForm>
      ) : null}
      {one.mayCancel ? (
        <LinkButton kind="quiet" href={link(ctx, `${illPath}/${one.id}/avboka`)} about={nameOf(one)}>
          {t.cancel}
        </LinkButton>
      ) : null}
      {one.again ? (
        <LinkButton kind="second" href={link(ctx, one.again)} about={nameOf(one)}>
          {t.orderAgain}
        </LinkButton>
      ) : null}
    </div>
  )
}

/** Asks once before it is cancelled. */
export function CancelIllPage({ ctx, one }: { ctx: PageContext; one: IllCaseView }) {
  const t = ctx.texts.ill
  return (
    <AskPage
      ctx={ctx}
      title={t.cancelAsk(nameOf(one))}
      text={one.mayCancel === 'now' ? t.cancelNow : t.cancelLater}
      action={`${illPath}/${one.id}/avboka`}
      deed={t.cancelDeed}
      back={illPath}
    />
  )
}
