import {
  type DeskDeps,
  type Month,
  monthAt,
  monthOf,
  nextMonth,
  setTransportPrices,
  type TransportReport,
  transportReport,
} from '../../../modules/desk/index.ts'
import { may } from '../../../modules/staff/index.ts'
import type { Clerk } from '../clerk.ts'
import { csvOf } from '../csv.ts'
import { oreOf, type PricesForm, type ReportView, written } from './report.view.ts'

const named = (month: Month): string =>
  Temporal.PlainDate.from(`${month}-01`).toLocaleString('sv-SE', { year: 'numeric', month: 'long' })
const errorTexts = {
  'not-a-price': 'Skriv ett pris i kronor mellan 0 och 100 000, till exempel 450 eller 1,50.',
  'not-allowed': 'Bara administratörer ändrar priserna.',
}

/** The report of transport between municipalities, by the deeds of the desk. */
export function reportPagesOf(desk: () => DeskDeps) {
  const asked = (month: string | undefined): Month => {
    const now = monthAt(desk().now())
    const chosen = monthOf(month ?? '') ?? now
    const isAhead = chosen > now
    return isAhead ? now : chosen
  }
  const nameOf = (municipality: number): string => desk().organisation.municipality(municipality).name
  const linesOf = (report: TransportReport): Pick<ReportView, 'balances' | 'pairs'> => ({
    balances: report.balances.map(one => ({ ...one, municipality: nameOf(one.municipality) })),
    pairs: report.pairs
      .map(pair => ({ ...pair, from: nameOf(pair.from), to: nameOf(pair.to) }))
      .sort(
        (a, b) => b.copies - a.copies || a.from.localeCompare(b.from, 'sv') || a.to.localeCompare(b.to, 'sv'),
      ),
  })
  const viewOf = async (clerk: Clerk, wanted: string | undefined): Promise<ReportView> => {
    const month = asked(wanted)
    const report = await transportReport(desk(), month)
    const [before, after] = [nextMonth(month, -1), nextMonth(month)]
    return {
      ...linesOf(report),
      month,
      monthName: named(month),
      before: { month: before, name: named(before) },
      after: after > monthAt(desk().now()) ? null : { month: after, name: named(after) },
      runs: report.runs,
      copies: report.pairs.reduce((sum, pair) => sum + pair.copies, 0),
      cost: report.cost,
      form: { perRun: written(report.prices.perRun), perCopy: written(report.prices.perCopy) },
      mayChange: may(clerk.role, 'set-transport-prices'),
      said: null,
      errors: [],
    }
  }

  return {
    transportReport: viewOf,
    transportReportFile: async (_clerk: Clerk, wanted: string | undefined): Promise<string> => {
      const { pairs } = linesOf(await transportReport(desk(), asked(wanted)))
      return csvOf([
        ['Från', 'Till', 'Exemplar', 'Reservationer', 'Återresor', 'Borta', 'Lådor', 'Dagar', 'Kronor'],
        ...pairs.map(pair => [
          ...[pair.from, pair.to, pair.copies, pair.holds, pair.returns, pair.lost, pair.crates, pair.days],
          written(pair.cost),
        ]),
      ])
    },
    /** Null when they are set; else the page as it was filled in, with what is wrong. */
    setTransportPrices: async (
      clerk: Clerk,
      form: PricesForm,
      month: string | undefined,
    ): Promise<ReportView | null> => {
      const actor = { kind: 'staff', account: clerk.account, branch: clerk.branch } as const
      const prices = { perRun: oreOf(form.perRun) ?? Number.NaN, perCopy: oreOf(form.perCopy) ?? Number.NaN }
      const outcome = await setTransportPrices(desk(), { prices, actor, role: clerk.role })
      if (outcome.outcome === 'set') return null
      return {
        ...(await viewOf(clerk, month)),
        form,
        errors: outcome.refusals.map(refusal => ({
          field: refusal.code === 'not-a-price' ? refusal.price : 'perRun',
          text: errorTexts[refusal.code],
        })),
      }
    },
  }
}
