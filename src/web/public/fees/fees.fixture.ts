import { day } from '../../../kernel/day.ts'
import type { FeeLineView, FeesHouse, FeesView } from './fees.view.ts'

const line = (id: number, change: Partial<FeeLineView>): FeeLineView => ({
  ...{
    id,
    reason: 'lost',
    title: 'Jerusalem',
    language: 'swe',
    amount: 30_000,
    charged: 30_000,
    outstanding: 30_000,
    note: null,
    events: [],
  },
  ...{ rule: { by: 'table', kind: 'book' }, dueOn: day('2026-10-02'), on: day('2026-11-20') },
  ...{ branch: { name: 'Mora bibliotek', slug: 'mora' }, municipality: 'Mora', backBy: day('2027-11-19') },
  ...change,
})

const event = { id: '2-1', method: null, receipt: null, why: null }

/** Lines of every kind, as the page of a small county shows them. */
export const fixtureFees: FeesView = {
  owed: 31_550,
  dueBack: 5_000,
  isBlocked: true,
  open: [
    line(1, {}),
    line(2, {
      ...{
        reason: 'overdue',
        rule: { by: 'days', perDay: 150 },
        amount: 2_050,
        outstanding: 550,
        backBy: null,
      },
      events: [
        { ...event, kind: 'paid', on: day('2026-11-22'), amount: -1_500, method: 'card', receipt: 12 },
      ],
    }),
    line(3, {
      ...{
        reason: 'other',
        title: null,
        note: 'Kopior <b>',
        rule: { by: 'hand' },
        dueOn: null,
        backBy: null,
      },
      ...{ amount: 1_000, outstanding: 1_000 },
    }),
    line(4, { outstanding: -5_000, amount: 5_000, backBy: null }),
  ],
  settled: [
    line(5, {
      ...{
        reason: 'new-card',
        title: null,
        rule: { by: 'list' },
        amount: 2_000,
        outstanding: 0,
        dueOn: null,
      },
      backBy: null,
      events: [{ ...event, kind: 'waived', on: day('2026-11-22'), amount: -2_000, why: 'library-error' }],
    }),
    line(6, {
      ...{ reason: 'interlibrary', rule: { by: 'list' }, amount: 1_000, outstanding: 0, backBy: null },
      charged: 1_500,
      events: [
        { ...event, id: '6-1', kind: 'corrected', on: day('2026-11-21'), amount: -500 },
        { ...event, id: '6-2', kind: 'cancelled', on: day('2026-11-22'), amount: -1_000 },
        {
          ...event,
          id: '6-3',
          kind: 'refunded',
          on: day('2026-11-23'),
          amount: 500,
          method: 'cash',
          receipt: 13,
        },
      ],
    }),
    line(7, { reason: 'damaged', title: null, rule: { by: 'price' }, outstanding: 0, backBy: null }),
  ],
  child: null,
}

export const fixtureFeesHouse: FeesHouse = {
  fees: async () => fixtureFees,
  feesOfChild: async (_reader, child) =>
    child === 9
      ? {
          ...{ owed: 0, dueBack: 0, isBlocked: false, open: [], settled: [] },
          child: { id: 9, name: 'Nils' },
        }
      : null,
}
