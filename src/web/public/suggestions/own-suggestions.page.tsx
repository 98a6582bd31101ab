import type { SuggestionState } from '../../../modules/acquisitions/index.ts'
import {
  Button,
  EmptyState,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
  StatusPill,
  type StatusTone,
} from '../../ui/index.ts'
import { UndoNotice } from '../lists/lists.page.tsx'
import { OwnFrame } from '../my-pages/own-frame.tsx'
import { suggestPath } from './written.ts'

/** Where one's own suggestions stand. */
export const ownSuggestionsPath = '/mina-sidor/inkopsforslag'

export type OwnSuggestionView = {
  readonly id: number
  readonly title: string
  readonly creator: string
  /** In words. */
  readonly format: string
  readonly state: SuggestionState
  readonly madeOn: string
  readonly others: number
  readonly reserve: boolean
  /** The library's name. */
  readonly pickup: string
  /** Why not, in words; '' = the library's own words say all. */
  readonly reason: string
  readonly reasonWords: string
  readonly work: { readonly id: number; readonly slug: string } | null
  readonly answered: 'not-asked' | 'placed' | 'already' | 'refused' | null
  /** Why it was not reserved, in words. */
  readonly barred: readonly string[]
  readonly canWithdraw: boolean
}

/** What has just been done, as the address says it. */
export type OwnNews =
  | { readonly kind: 'sent'; readonly suggestion: OwnSuggestionView }
  | { readonly kind: 'withdrawn'; readonly suggestion: number }
  | { readonly kind: 'restored' }
  | { readonly kind: 'refused'; readonly text: string }

const tones: Readonly<Record<SuggestionState, StatusTone>> = {
  ...{ new: 'plain', considered: 'queue', ordered: 'queue', arrived: 'in', declined: 'bad' },
  withdrawn: 'plain',
}

type Props = { ctx: PageContext; all: readonly OwnSuggestionView[]; news: OwnNews | null }

export function OwnSuggestionsPage({ ctx, all, news }: Props) {
  const t = ctx.texts.suggestions
  return (
    <OwnFrame ctx={ctx} section="suggestions" title={t.myTitle} done={null}>
      <News ctx={ctx} news={news} />
      {all.length === 0 ? (
        <EmptyState assets={ctx.assets} title={t.none}>
          <p>{t.noneText}</p>
          <p>
            <LinkButton href={link(ctx, suggestPath)}>{t.makeOne}</LinkButton>
          </p>
        </EmptyState>
      ) : (
        <div class="stack">
          <p class="soft narrow">{t.myLead}</p>
          <p class="no-print">
            <LinkButton kind="second" href={link(ctx, suggestPath)}>
              {t.makeOne}
            </LinkButton>
          </p>
          <ul class="plain lists">
            {all.map(one => (
              <li key={one.id} class="card alert-card" id={`forslag-${one.id}`}>
                <Line ctx={ctx} one={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </OwnFrame>
  )
}

function News({ ctx, news }: { ctx: PageContext; news: OwnNews | null }) {
  const t = ctx.texts.suggestions
  switch (news?.kind) {
    case 'sent': {
      const { title, others, state } = news.suggestion
      return (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>
            {t.sent(title)} {others > 0 ? t.sentOthers(others) : ''}{' '}
            {state === 'ordered' ? t.sentOrdered : ''}
          </p>
        </Notice>
      )
    }
    case 'withdrawn':
      return (
        <UndoNotice
          ctx={ctx}
          text={t.withdrawn}
          action={`${ownSuggestionsPath}/${news.suggestion}/angra`}
          about={null}
        />
      )
    case 'restored':
      return (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>{t.restored}</p>
        </Notice>
      )
    case 'refused':
      return (
        <Notice assets={ctx.assets} tone="bad" live="alert">
          <p>{news.text}</p>
        </Notice>
      )
    default:
      return null
  }
}

function Line({ ctx, one }: { ctx: PageContext; one: OwnSuggestionView }) {
  const t = ctx.texts.suggestions
  return (
    <>
      <div class="stack">
        <div>
          <h2 class="step-1" dir="auto">
            {one.title}
          </h2>
          <p class="soft" dir="auto">
            {[one.creator, one.format].filter(Boolean).join(' · ')}
          </p>
        </div>
        <p>
          <StatusPill tone={tones[one.state]}>{t.states[one.state]}</StatusPill>
        </p>
        <What ctx={ctx} one={one} />
        <p class="soft small">
          {t.made(one.madeOn)} · {one.others ? t.others(one.others) : t.onlyYou}
        </p>
      </div>
      <div class="row alert-deeds">
        {one.work ? (
          <LinkButton
            kind="second"
            href={link(ctx, `/verk/${one.work.id}/${one.work.slug}`)}
            about={one.title}
          >
            {t.toWork}
          </LinkButton>
        ) : null}
        {one.answered === 'placed' || one.answered === 'already' ? (
          <LinkButton kind="second" href={link(ctx, '/mina-sidor#reservationer')}>
            {t.toHolds}
          </LinkButton>
        ) : null}
        {one.canWithdraw ? (
          <PostForm ctx={ctx} action={link(ctx, `${ownSuggestionsPath}/${one.id}/dra-tillbaka`)}>
            <Button kind="quiet" about={one.title}>
              {t.withdraw}
            </Button>
          </PostForm>
        ) : null}
      </div>
    </>
  )
}

/** What has become of it, in sentences. */
function What({ ctx, one }: { ctx: PageContext; one: OwnSuggestionView }) {
  const t = ctx.texts.suggestions
  if (one.state === 'declined')
    return (
      <>
        {one.reason ? <p>{one.reason}</p> : null}
        {one.reasonWords ? <p dir="auto">{t.reasonBy(one.reasonWords)}</p> : null}
      </>
    )
  if (one.state === 'arrived') return <Come ctx={ctx} one={one} />
  if (one.state === 'withdrawn') return null
  return (
    <p>
      {t.stateTexts[one.state]} {one.reserve ? t.willReserve(one.pickup) : ''}
    </p>
  )
}

function Come({ ctx, one }: { ctx: PageContext; one: OwnSuggestionView }) {
  const t = ctx.texts.suggestions
  switch (one.answered) {
    case 'placed':
      return <p>{t.placed}</p>
    case 'already':
      return <p>{t.already}</p>
    case 'not-asked':
      return <p>{t.canReserve}</p>
    case 'refused':
      return (
        <div>
          <p>{t.barred}</p>
          <ul>
            {one.barred.map(bar => (
              <li key={bar}>{bar}</li>
            ))}
          </ul>
        </div>
      )
    default:
      return <p>{t.notYet}</p>
  }
}
