import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Executor } from '../../database/connect.ts'
import { SearchTally } from './tally.ts'

interface Written {
  readonly whats: readonly string[]
  readonly times: readonly number[]
  readonly questions: readonly string[]
}
const written: Written[] = []
const db = {
  run: async (_statement: unknown, args: Written) => {
    written.push(args)
    return []
  },
} as unknown as Executor
const now = () => Temporal.Instant.from('2027-02-01T10:00:00Z')
const inVain = { plain: true, exact: false, total: 0, corrected: false, ms: 1 }

test('nothing counted, nothing written', async () => {
  await new SearchTally(now).write(db)
  assert.deepEqual(written, [])
})

test('however many different questions come, the memory holds two thousand; the counts go on', async () => {
  const tally = new SearchTally(now)
  const name = (n: number) => `fråga ${[...String(n)].map(digit => 'abcdefghij'[Number(digit)]).join('')}`
  for (let n = 0; n < 2500; n++) tally.asked({ ...inVain, question: name(n) })
  tally.asked({ ...inVain, question: name(1) })
  await tally.write(db)
  const [all] = written
  assert.equal(all?.questions.length, 2000)
  assert.deepEqual(
    [all?.whats, all?.times],
    [
      ['asked', 'ms-1', 'zero'],
      [2501, 2501, 2501],
    ],
  )
  assert.deepEqual(
    all?.questions,
    all?.questions.toSorted(),
    'in one order, so that two writers never lock one another',
  )
})
