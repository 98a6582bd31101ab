import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeyedChoice, rekeying } from './rekey.rules.ts'

const choice = (id: number, question: string, questionKey: string, more: Partial<KeyedChoice> = {}) => ({
  ...{ id, question, questionKey, work: 1, municipality: null, removed: false },
  ...more,
})
/** As keys are now: small letters. */
const now = (question: string) => question.toLowerCase().replace(/\W/g, '')

test('a choice whose question has another key now gets it, removed ones too; the others are left alone', () =>
  assert.deepEqual(
    rekeying(
      [choice(1, 'Katt', 'KATT'), choice(2, 'Hund', 'hund'), choice(3, 'Ko', 'KO', { removed: true })],
      now,
    ),
    {
      ...{
        keys: [
          { id: 1, key: 'katt' },
          { id: 3, key: 'ko' },
        ],
      },
      ended: [],
    },
  ))

test('of two that come to say the same of one work and place the later holds', () => {
  const first = choice(1, 'Katt', 'KATT')
  assert.deepEqual(rekeying([first, choice(2, 'katt', 'katt')], now).ended, [1])
  for (const other of [{ work: 2 }, { municipality: 2080 }, { removed: true }, { question: 'kat' }])
    assert.deepEqual(rekeying([first, { ...choice(2, 'katt', 'katt'), ...other }], now).ended, [])
  assert.deepEqual(rekeying([{ ...first, removed: true }, choice(2, 'katt', 'katt')], now).ended, [])
})

test('a question without a key now keeps the one it has', () =>
  assert.deepEqual(rekeying([choice(1, '!', 'katt')], now), { keys: [], ended: [] }))
