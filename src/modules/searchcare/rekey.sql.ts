import { arrayOf, bool, instant, int4, int8, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** All choices, the oldest first; whoever makes or changes one meanwhile waits. */
export const lockChoices = statement`lock table searchcare.choice in share row exclusive mode`.nothing()
export const keyedChoices = statement`
  select c.id, c.question, c.question_key, c.work_id as work, c.municipality_id as municipality,
    c.removed_at is not null as removed
  from searchcare.choice c order by c.made_at, c.id`.returns({
  id: int8,
  question: text,
  questionKey: text,
  work: int8,
  municipality: nullable(int4),
  removed: bool,
})

export const endChoices = statement`
  update searchcare.choice set removed_at = ${arg('at', instant)} where id = any (${arg('ids', arrayOf(int8))})`.nothing()

/** First under keys no question has: two that change their keys with one another must not meet on the way. */
export const unkey = statement`
  update searchcare.choice set question_key = '#' || id where id = any (${arg('ids', arrayOf(int8))})`.nothing()
export const rekey = statement`
  update searchcare.choice c set question_key = k.key
  from unnest(${arg('ids', arrayOf(int8))}, ${arg('keys', arrayOf(text))}) as k (id, key) where c.id = k.id`.nothing()
