import type { Deps } from '../../../database/deps.ts'
import { type Day, dayOf } from '../../../kernel/day.ts'
import {
  type EntryKind,
  type FeeAccount,
  type FeeRulesOf,
  feesOf,
  lastDayBack,
  loadFeeRules,
} from '../../../modules/fees/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { feeBlockOf } from '../../../modules/patrons/index.ts'
import { openChildren } from '../family/family-of-desk.ts'
import type { FeeEvent, FeeLineView, FeesHouse, FeesView } from './fees.view.ts'

type Line = FeeAccount[number]

const eventsOf = (line: Line): FeeEvent[] =>
  line.entries.flatMap(({ kind, amount, at, method, payment, why }, n) =>
    kind === 'charged'
      ? []
      : [{ id: `${line.id}-${n}`, kind, on: dayOf(at), amount, method, receipt: payment, why }],
  )

const sumOf = (line: Line, kinds: readonly EntryKind[]): number =>
  line.entries.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0)

export function lineView(
  line: Line,
  given: { readonly organisation: Organisation; readonly rulesOf: FeeRulesOf; readonly today: Day },
): FeeLineView {
  const { organisation, rulesOf, today } = given
  const { backDays } = rulesOf(line.municipality)
  const last = lastDayBack(line.madeAt, backDays)
  const wasBack = line.entries.some(({ kind }) => kind === 'cancelled')
  const mayComeBack = line.reason === 'lost' && line.outstanding > 0 && backDays > 0 && !wasBack
  const { name, slug } = organisation.branch(line.branch)
  return {
    id: line.id,
    reason: line.reason,
    title: line.title,
    language: line.language,
    amount: sumOf(line, ['charged', 'corrected']),
    charged: sumOf(line, ['charged']),
    outstanding: line.outstanding,
    rule: line.rule,
    dueOn: line.dueOn,
    note: line.note,
    on: dayOf(line.madeAt),
    branch: { name, slug },
    municipality: organisation.municipality(line.municipality).name,
    backBy: mayComeBack && last >= today ? last : null,
    events: eventsOf(line),
  }
}

type Source = Deps & { readonly organisation: () => Organisation }

async function load(deps: Source, patron: number): Promise<Omit<FeesView, 'child'>> {
  const [account, rulesOf, block] = await Promise.all([
    feesOf(deps.db, patron),
    loadFeeRules(deps.db),
    feeBlockOf(deps.db, patron),
  ])
  const given = { organisation: deps.organisation(), rulesOf, today: dayOf(deps.now()) }
  const all = account.map(line => lineView(line, given)).toReversed()
  const sum = (lines: readonly FeeLineView[], sign: 1 | -1) =>
    lines.reduce((so, line) => so + Math.max(0, sign * line.outstanding), 0)
  return {
    owed: sum(all, 1),
    dueBack: sum(all, -1),
    isBlocked: block !== null,
    open: all.filter(line => line.outstanding !== 0),
    settled: all.filter(line => line.outstanding === 0),
  }
}

/** The pages of what is owed, by the ledger. */
export const feesHouse = (deps: Source): FeesHouse => ({
  fees: async reader => ({ ...(await load(deps, reader.id)), child: null }),
  feesOfChild: async (reader, id) => {
    const child = (await openChildren(deps, reader.id)).find(one => one.id === id)
    if (!child) return null
    const name = child.name.split(' ')[0] ?? child.name
    return { ...(await load(deps, id)), child: { id, name } }
  },
})
