import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { number } from '../../texts/locale.ts'
import { textsFor } from '../../texts/texts.ts'
import type { PageContext } from '../../ui/index.ts'
import { fairnessView } from './fairness.load.ts'

const ctx: PageContext = {
  locale: 'sv',
  texts: textsFor('sv'),
  path: '/',
  origin: 'http://x',
  csrf: '',
  reader: null,
  assets: {
    stylesheet: '',
    script: '',
    sprite: '',
    childrenSprite: '',
    staff: { stylesheet: '', script: '' },
    preloadFonts: [],
    touchIcon: '',
  },
}
const organisation = {
  municipality: (id: number) => ({ name: id === 1 ? 'Älvdalen' : 'Avesta' }),
} as unknown as Organisation

test('the page of fairness shows the county first, then the municipalities by name, and says where there are too few', () => {
  const week = day('2027-02-01')
  const figure = { fills: 1200, waitDays: 9.46, transportsPerFill: 0.61, passed: 3, passedDays: 6.5 }
  const view = fairnessView(ctx, organisation, {
    weeks: [week, day('2027-02-08')],
    municipalities: [
      { municipality: 1, figure: null },
      { municipality: 2, figure },
    ],
    county: figure,
    waitByWeek: [
      { week, waitDays: 9.46 },
      { week: day('2027-02-08'), waitDays: null },
    ],
  })
  assert.deepEqual(
    [view.rows[0]?.name, view.rows[0]?.wait, view.rows[0]?.transports, view.rows[0]?.mostPassed],
    ['Hela länet', '9,5', '0,6', '6,5'],
  )
  assert.deepEqual(
    view.rows.map(row => [row.name, row.fills]),
    [
      ['Hela länet', number('sv', 1200)],
      ['Avesta', number('sv', 1200)],
      ['Älvdalen', 'för få att visa'],
    ],
  )
  assert.deepEqual(
    view.bars.map(bar => bar.height),
    [1, 0],
  )
  assert.match(view.bars[1]?.text ?? '', /för få att visa/)
  const none = fairnessView(ctx, organisation, {
    weeks: [week],
    municipalities: [{ municipality: 1, figure: null }],
    county: null,
    waitByWeek: [{ week, waitDays: null }],
  })
  assert.deepEqual([none.rows, none.bars[0]?.height], [[], 0])
})
