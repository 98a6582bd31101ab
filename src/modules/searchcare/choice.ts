import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, brokenConstraint, inTransaction, type Transaction } from '../../database/transaction.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { questionKey } from '../search/index.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import { choicesChanged } from './changes.ts'
import {
  type ChoiceCase,
  type ChoiceRefusal,
  type ChoiceState,
  refusalsOf,
  type WantedChoice,
} from './choice.rules.ts'
import * as rows from './choice.sql.ts'

/** A choice that holds for a question today. */
export type Held = Row<typeof rows.heldFor>
/** A choice with the names of the work and of who made it; a work that is gone has no title. */
export type Choice = Row<typeof rows.choiceById>

/** What a form says of a choice. */
export type ChoiceOrder = Omit<WantedChoice, 'questionKey'>

type By = { readonly actor: Actor & { kind: 'staff' }; readonly role: StaffRole }

export type ChoiceOutcome =
  | { readonly outcome: 'done'; readonly id: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly ChoiceRefusal[] }

const refused = (...refusals: ChoiceRefusal[]): ChoiceOutcome => ({ outcome: 'refused', refusals })

/** What holds today for a question, however it is written. */
export const heldChoices = (db: Executor, question: string, today: Day): Promise<Held[]> => {
  const key = questionKey(question)
  return key ? db.run(rows.heldFor, { questionKey: key, today }) : Promise.resolve([])
}

export const choiceById = async (db: Executor, id: number): Promise<Choice | undefined> =>
  (await db.run(rows.choiceById, { id }))[0]

/** A page of choices in one state, newest first, and how many there are. */
export async function choices(
  db: Executor,
  of: { state: ChoiceState; words: string; today: Day; limit: number; offset: number },
): Promise<{ total: number; choices: Choice[] }> {
  const found = await db.run(rows.choices, of)
  return { total: found[0]?.total ?? 0, choices: found.map(({ total: _, ...choice }) => choice) }
}

/** The last statements of a deed that changed a choice: what was done, by whom, and that it was. */
const noted = (
  by: By,
  deed: string,
  id: number,
  at: Temporal.Instant,
  facts: Record<string, unknown>,
): Bound[] => [
  audit(by.actor, deed, `search-choice:${id}`, at, facts),
  event({ kind: 'search-choice.changed', facts: { choice: id } }),
]

async function caseOf(
  tx: Transaction,
  deps: Deps,
  by: By,
  wanted: WantedChoice,
  but: number,
): Promise<ChoiceCase> {
  const { questionKey: key, work, municipality } = wanted
  const [known] = await tx.run(rows.choiceCase, { questionKey: key, work, municipality, but })
  return {
    allowed: may(by.role, 'choose-hits'),
    workExists: known?.workExists ?? false,
    municipalityExists: known?.municipalityExists ?? false,
    chosenAlready: known?.chosenAlready ?? false,
    today: dayOf(deps.now()),
  }
}

const inWords = ({
  question,
  work,
  kind,
  place,
  municipality,
  reason,
  reasonPublic,
  until,
}: ChoiceOrder) => ({
  ...{ question, work, kind, place, municipality, reason, reasonPublic, until },
})

/** Whoever else was a moment earlier with the same choice. */
async function orChosenAlready(deed: Promise<ChoiceOutcome>): Promise<ChoiceOutcome> {
  try {
    return await deed
  } catch (error) {
    if (brokenConstraint(error) === 'one_choice_for_a_work') return refused({ code: 'chosen-already' })
    throw error
  } finally {
    choicesChanged()
  }
}

/** Lifts a work for a question, or puts it last, with a reason and a last day. */
export const choose = (deps: Deps, order: ChoiceOrder, by: By): Promise<ChoiceOutcome> =>
  orChosenAlready(
    inTransaction<ChoiceOutcome>(deps.db, async tx => {
      const wanted = { ...order, questionKey: questionKey(order.question) }
      const refusals = refusalsOf(wanted, await caseOf(tx, deps, by, wanted, 0))
      if (refusals.length) return refused(...refusals)
      const at = deps.now()
      const until = wanted.until as Day
      const reason = wanted.reason.trim()
      const [row] = await tx.run(rows.addChoice, { ...wanted, reason, until, at, account: by.actor.account })
      const id = row?.id ?? 0
      return answer<ChoiceOutcome>({ outcome: 'done', id }, noted(by, 'choose-hit', id, at, inWords(order)))
    }),
  )

/** Makes a choice otherwise: all of it may change. One that was removed must be restored first. */
export const changeChoice = (deps: Deps, id: number, order: ChoiceOrder, by: By): Promise<ChoiceOutcome> =>
  orChosenAlready(
    inTransaction<ChoiceOutcome>(deps.db, async tx => {
      const [before] = await tx.run(rows.choiceToChange, { id })
      if (!before || before.removedAt) return refused({ code: 'no-such-choice' })
      const wanted = { ...order, questionKey: questionKey(order.question) }
      const refusals = refusalsOf(wanted, await caseOf(tx, deps, by, wanted, id))
      if (refusals.length) return refused(...refusals)
      const at = deps.now()
      const until = wanted.until as Day
      const facts = {
        before: inWords({ ...before, work: before.workId, municipality: before.municipalityId }),
        after: inWords(order),
      }
      return answer<ChoiceOutcome>({ outcome: 'done', id }, [
        bind(rows.changeChoice, {
          ...wanted,
          reason: wanted.reason.trim(),
          until,
          at,
          id,
          account: by.actor.account,
        }),
        ...noted(by, 'change-hit-choice', id, at, facts),
      ])
    }),
  )

/** Takes a choice away, or back again. Taken away it still stands in the list, as removed. */
export const setChoiceRemoved = (deps: Deps, id: number, removed: boolean, by: By): Promise<ChoiceOutcome> =>
  orChosenAlready(
    inTransaction<ChoiceOutcome>(deps.db, async tx => {
      if (!may(by.role, 'choose-hits')) return refused({ code: 'not-allowed' })
      const [before] = await tx.run(rows.choiceToChange, { id })
      if (!before) return refused({ code: 'no-such-choice' })
      const done: ChoiceOutcome = { outcome: 'done', id }
      if ((before.removedAt !== null) === removed) return done
      const at = deps.now()
      const facts = { question: before.question, work: before.workId }
      await tx.run(rows.setRemoved, { id, at: removed ? at : null })
      return answer(done, noted(by, removed ? 'remove-hit-choice' : 'restore-hit-choice', id, at, facts))
    }),
  )
