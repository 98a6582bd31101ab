import {
  type DayFigures,
  fewestDays,
  keptMonths,
  type SearchQuality,
} from '../../../modules/searchcare/index.ts'
import { dayText } from '../../texts/dates.ts'
import { languageTag, number } from '../../texts/locale.ts'
import type { PageContext } from '../../ui/index.ts'

/** How far back the page looks, and most questions without hits that are told of. */
export const qualityShown = { days: 14, missed: 500 }

export type QualityRow = {
  readonly name: string
  readonly asked: string
  readonly zero: string
  readonly corrected: string
  readonly takenBack: string
  readonly opened: string
  readonly p50: string
  readonly p95: string
}

export type QualityBar = { readonly text: string /** Of the highest: 0 to 1. */; readonly height: number }

export type QualityView = {
  readonly days: number
  /** No rows when nothing has been asked. */
  readonly together: QualityRow | null
  readonly rows: readonly QualityRow[]
  readonly asked: readonly QualityBar[]
  readonly zero: readonly QualityBar[]
  readonly missed: string
  readonly privacy: readonly string[]
}

const shareOf = (part: number, all: number): number => (all ? (100 * part) / all : 0)

/** The heights of bars beside one another, the highest whole. */
export const heightsOf = (values: readonly number[]): number[] => {
  const highest = Math.max(0, ...values)
  return values.map(value => (highest ? value / highest : 0))
}

/** Figures in the words and numbers of the page's language. */
export function qualityRow(ctx: PageContext, name: string, figures: DayFigures): QualityRow {
  const t = ctx.texts.quality
  const decimals = new Intl.NumberFormat(languageTag(ctx.locale), { maximumFractionDigits: 1 })
  const share = (part: number, all: number) => (all ? t.percent(decimals.format(shareOf(part, all))) : t.none)
  const ms = (value: number | null) => (value === null ? t.none : t.ms(number(ctx.locale, value)))
  return {
    name,
    asked: number(ctx.locale, figures.asked),
    zero: share(figures.zero, figures.asked),
    corrected: share(figures.corrected, figures.asked),
    takenBack: share(figures.takenBack, figures.corrected),
    opened: figures.asked ? decimals.format(shareOf(figures.opened, figures.asked)) : t.none,
    p50: ms(figures.p50),
    p95: ms(figures.p95),
  }
}

/** The page of the search's quality. */
export function qualityView(ctx: PageContext, quality: SearchQuality): QualityView {
  const t = ctx.texts.quality
  const decimals = new Intl.NumberFormat(languageTag(ctx.locale), { maximumFractionDigits: 1 })
  const { days, together, missed } = quality
  const oldestFirst = days.toReversed()
  const nameOf = ({ day }: DayFigures) => dayText(ctx.locale, day)
  const zeroShare = oldestFirst.map(one => shareOf(one.zero, one.asked))
  const askedHeights = heightsOf(oldestFirst.map(one => one.asked))
  const zeroHeights = heightsOf(zeroShare)
  return {
    days: qualityShown.days,
    together: days.length ? qualityRow(ctx, t.together(qualityShown.days), together) : null,
    rows: days.map(one => qualityRow(ctx, nameOf(one), one)),
    asked: oldestFirst.map((one, n) => ({
      text: t.chartAskedDay(nameOf(one), number(ctx.locale, one.asked)),
      height: askedHeights[n] ?? 0,
    })),
    zero: oldestFirst.map((one, n) => ({
      text: t.chartZeroDay(nameOf(one), decimals.format(zeroShare[n] ?? 0)),
      height: zeroHeights[n] ?? 0,
    })),
    missed: t.missed(t.questions(missed.length)),
    privacy: t.privacy(fewestDays, keptMonths),
  }
}
