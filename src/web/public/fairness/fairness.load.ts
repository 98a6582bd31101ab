import { type FairnessFigure, type FairnessReport, fewest } from '../../../modules/holds/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { dayText } from '../../texts/dates.ts'
import { languageTag, number } from '../../texts/locale.ts'
import type { PageContext } from '../../ui/index.ts'

export type FairnessRow = {
  readonly name: string
  readonly fills: string
  readonly wait: string
  readonly transports: string
  readonly passed: string
  readonly mostPassed: string
}

export type FairnessBar = {
  readonly text: string
  /** Of the longest: 0 to 1. */
  readonly height: number
}

export type FairnessView = {
  readonly weeks: number
  readonly fewest: number
  readonly rows: readonly FairnessRow[]
  readonly bars: readonly FairnessBar[]
}

/** The report in words and numbers of the page's language; no rows when nothing may be shown. */
export function fairnessView(
  ctx: PageContext,
  organisation: Organisation,
  report: FairnessReport,
): FairnessView {
  const t = ctx.texts.fairness
  const decimals = new Intl.NumberFormat(languageTag(ctx.locale), { maximumFractionDigits: 1 })
  const row = (name: string, figure: FairnessFigure | null): FairnessRow =>
    figure
      ? {
          name,
          fills: number(ctx.locale, figure.fills),
          wait: decimals.format(figure.waitDays),
          transports: decimals.format(figure.transportsPerFill),
          passed: number(ctx.locale, figure.passed),
          mostPassed: decimals.format(figure.passedDays),
        }
      : { name, fills: t.tooFew, wait: '', transports: '', passed: '', mostPassed: '' }
  const longest = Math.max(...report.waitByWeek.map(one => one.waitDays ?? 0))
  const named = report.municipalities
    .map(one => row(organisation.municipality(one.municipality).name, one.figure))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
  return {
    weeks: report.weeks.length,
    fewest,
    rows: report.county ? [row(t.county, report.county), ...named] : [],
    bars: report.waitByWeek.map(({ week, waitDays }) => ({
      text:
        waitDays === null
          ? t.chartWeekEmpty(dayText(ctx.locale, week))
          : t.chartWeek(dayText(ctx.locale, week), decimals.format(waitDays)),
      height: waitDays === null || longest === 0 ? 0 : waitDays / longest,
    })),
  }
}
