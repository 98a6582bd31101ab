import type { Executor } from '../../database/connect.ts'
import type { Day } from '../../kernel/day.ts'
import { questionKey } from '../search/index.ts'
import { changesOfChoices } from './changes.ts'
import * as rows from './choice.sql.ts'
import { type Held, heldChoices } from './choice.ts'

/** Milliseconds after which it is asked again which questions have choices: how late one made by another program is seen. */
const staleAfter = 1000

/**
 * What holds today for a question, without asking for it when no choice has been made for the question: few questions have any,
 * and every page of hits wants to know.
 * @param now milliseconds of a clock that only goes forward
 */
export function rememberingChoices(db: Executor, now: () => number = () => performance.now()) {
  let known:
    | {
        readonly at: number
        readonly changes: number
        readonly today: Day
        readonly keys: Promise<ReadonlySet<string>>
      }
    | undefined
  const keysOn = (today: Day): Promise<ReadonlySet<string>> => {
    const at = now()
    const changes = changesOfChoices()
    if (known?.today === today && known.changes === changes && at - known.at < staleAfter) return known.keys
    const keys = db
      .run(rows.questionsHeld, { today })
      .then(found => new Set(found.map(one => one.questionKey)))
    const mine = { at, changes, today, keys }
    known = mine
    // What could not be read is read again by the next who asks.
    keys.catch(() => {
      if (known === mine) known = undefined
    })
    return keys
  }
  return async (question: string, today: Day): Promise<readonly Held[]> =>
    (await keysOn(today)).has(questionKey(question)) ? heldChoices(db, question, today) : []
}
