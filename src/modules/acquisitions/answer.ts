import type { Row } from '../../database/statement.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { HoldBar } from '../../kernel/suggestion.ts'
import { type DeskDeps, type PlaceOutcome, placeHold } from '../desk/index.ts'
import { type NoticeDeps, noticeOfSuggestion } from '../notices/index.ts'
import * as rows from './answer.sql.ts'
import { wishOf } from './suggestion.rules.ts'
import { unanswered } from './suggestion.sql.ts'

export type AnswerDeps = DeskDeps & NoticeDeps

type PlaceRefusal = Extract<PlaceOutcome, { outcome: 'refused' }>['refusals'][number]

/** What each reason comes to: what is told, that they wait for it already, or that there is nothing to reserve yet. */
const bars: Readonly<Record<PlaceRefusal['code'], HoldBar | 'already' | 'not-yet'>> = {
  'card-expired': 'card-expired',
  'patron-blocked': 'card-blocked',
  'owes-fees': 'owes-fees',
  'too-many-holds': 'too-many-holds',
  'too-many-unchecked': 'too-many-holds',
  'too-many-at-branch': 'too-many-holds',
  'too-young': 'too-young',
  'not-in-hold-group': 'not-lent-here',
  'pickup-not-in-group': 'not-lent-here',
  'already-borrowed': 'at-home',
  'already-reserved': 'already',
  'unknown-pickup': 'no-pickup-place',
  'no-pickup-place': 'no-pickup-place',
  'nothing-to-reserve': 'not-yet',
}

type Held = {
  readonly answered: 'not-asked' | 'placed' | 'already' | 'refused'
  readonly bars: readonly HoldBar[]
}

/** What came of a reservation; null = it can be asked for later, when there is a copy. */
function heldOf(outcome: PlaceOutcome): Held | null {
  if (outcome.outcome === 'placed') return { answered: 'placed', bars: [] }
  if (outcome.outcome !== 'refused') return null
  const all = new Set(outcome.refusals.map(({ code }) => bars[code]))
  if (all.has('not-yet')) return null
  if (all.has('already')) return { answered: 'already', bars: [] }
  return { answered: 'refused', bars: [...all].filter(bar => bar !== 'already' && bar !== 'not-yet') }
}

type Found = Row<typeof rows.toAnswer>
type Standing = Row<typeof rows.standing> & { readonly patron: number }

async function reserveFor(deps: AnswerDeps, found: Found, one: Standing): Promise<Held | null> {
  if (!one.reserve) return { answered: 'not-asked', bars: [] }
  const outcome = await placeHold(deps, {
    patron: one.patron,
    wish: { work: found.work ?? 0, ...wishOf(found, found.editions) },
    pickup: one.branch,
    actor: { kind: 'system' },
    // The same suggester again, after whatever broke off, is the same reservation.
    token: `suggestion:${one.id}`,
  })
  return heldOf(outcome)
}

/** Reserves for those who asked, in the order they suggested it, and tells each what came of it. */
async function answerCome(deps: AnswerDeps, suggestion: number, found: Found): Promise<void> {
  const { title, work } = found
  if (work === null || !found.hasCopies) return
  for (const { patron, ...one } of await deps.db.run(rows.standing, { suggestion })) {
    if (patron === null) continue
    const held = await reserveFor(deps, found, { ...one, patron })
    // Who comes after must not be before.
    if (!held) return
    const branch = deps.organisation.branch(one.branch).name
    await noticeOfSuggestion(deps, {
      patron,
      occasion: `suggestion-arrived:${one.id}`,
      facts: { kind: 'suggestion-arrived', title, held: held.answered, bars: held.bars, branch },
      path: `/verk/${work}`,
    })
    await deps.db.run(rows.setAnswered, { suggester: one.id, answered: held.answered, bars: [...held.bars] })
  }
}

/** Tells those who stand behind it that it is ordered, or why not. */
async function tellAll(deps: AnswerDeps, suggestion: number, found: Found): Promise<void> {
  const { title, reason, reasonWords: words, state } = found
  const facts =
    state === 'declined' && reason !== null
      ? ({ kind: 'suggestion-declined', title, reason, words } as const)
      : ({ kind: 'suggestion-ordered', title } as const)
  for (const { patron, id } of await deps.db.run(rows.standing, { suggestion }))
    if (patron !== null)
      await noticeOfSuggestion(deps, {
        ...{ patron, facts, path: '/mina-sidor/inkopsforslag' },
        occasion: `${facts.kind}:${id}:${found.changedAt.epochMilliseconds}`,
      })
}

/**
 * Answers those who stand behind a suggestion, as it is now: told once that it is ordered or why not; when it has come,
 * reserved for who asked, each once however often and by however many this is called. Without a copy yet, nothing: the
 * next record that comes in asks again.
 */
export const answerSuggesters = (deps: AnswerDeps, suggestion: number): Promise<void> =>
  inTransaction<void>(deps.db, async tx => {
    await tx.run(rows.lockAnswering, { suggestion })
    const [found] = await deps.db.run(rows.toAnswer, { suggestion })
    if (!found) return
    if (found.state === 'arrived') await answerCome(deps, suggestion, found)
    else if (found.state === 'declined' || found.state === 'ordered') await tellAll(deps, suggestion, found)
  })

/** A job: those who wait for a copy of what has come are answered when there is one. */
export async function answerAllCome(deps: AnswerDeps): Promise<void> {
  for (const { id } of await deps.db.run(unanswered, {})) await answerSuggesters(deps, id)
}
