import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { textsFor } from '../../texts/texts.ts'
import type { PageContext } from '../../ui/index.ts'
import { heightsOf, qualityView } from './quality.load.ts'

const ctx = { locale: 'sv', texts: textsFor('sv') } as unknown as PageContext
const figures = (on: string, asked: number, zero: number) => ({
  ...{ day: day(on), asked, zero, corrected: 4, takenBack: 1, opened: 3, p50: 2, p95: asked ? 1000 : null },
})
const missed = { question: 'månens bibliotek', times: 9, days: 5, lastDay: day('2027-02-01') }

test('figures are told as shares, days from the latest, bars from the oldest', () => {
  const days = [figures('2027-02-02', 40, 1), figures('2027-02-01', 80, 8)]
  const view = qualityView(ctx, { days, together: figures('2027-02-02', 120, 9), missed: [missed] })
  const { together } = view
  assert.match(together?.name ?? '', /14 dagarna/)
  assert.deepEqual(
    [
      together?.asked,
      together?.zero,
      together?.corrected,
      together?.takenBack,
      together?.opened,
      together?.p50,
    ],
    ['120', '7,5\u00a0%', '3,3\u00a0%', '25\u00a0%', '2,5', '2\u00a0ms'],
  )
  assert.match(view.rows[0]?.name ?? '', /2 feb/)
  assert.deepEqual(
    [view.asked.map(bar => bar.height), view.zero.map(bar => bar.height)],
    [
      [1, 0.5],
      [1, 0.25],
    ],
  )
  assert.match(view.zero[1]?.text ?? '', /2,5 %/)
  assert.match(view.missed, /1 fråga/)
  assert.ok(!JSON.stringify(view).includes('månens'), 'no question is told in public')
})

test('where nothing was asked nothing is told', () => {
  const view = qualityView(ctx, { days: [], together: figures('2027-02-02', 0, 0), missed: [] })
  assert.deepEqual([view.together, view.rows, view.asked], [null, [], []])
  const idle = qualityView(ctx, {
    ...{ days: [figures('2027-02-02', 0, 0)], together: figures('2027-02-02', 0, 0), missed: [] },
  })
  assert.deepEqual([idle.rows[0]?.zero, idle.rows[0]?.opened, idle.rows[0]?.p95], ['–', '–', '–'])
  assert.deepEqual(heightsOf([0, 0]), [0, 0])
})
