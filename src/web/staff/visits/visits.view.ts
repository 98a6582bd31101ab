import { addDays, type Day } from '../../../kernel/day.ts'
import type { PageCount } from '../../../modules/statistics/index.ts'
import { csvOf } from '../csv.ts'

/** How far back one may look, in days; the first unless asked for another. */
export const spans = [30, 90, 365] as const

export type Figures = { readonly pages: number; readonly visits: number }
export type VisitsView = {
  readonly days: number
  readonly together: Figures
  /** Kinds of pages, those read most first. */
  readonly kinds: readonly (Figures & { readonly page: string; readonly name: string })[]
  readonly locales: readonly (Figures & { readonly locale: string })[]
  /** Every day of the span, the latest first, also those without a reader. */
  readonly byDay: readonly (Figures & { readonly day: Day })[]
  readonly rows: readonly PageCount[]
}

const names: Readonly<Record<string, string>> = {
  '/': 'Startsidan',
  '/sok': 'Sökning och träfflistor',
  '/verk': 'Titlar',
  '/bibliotek': 'Bibliotek, öppettider och hyllor',
  '/evenemang': 'Evenemang',
  '/barn': 'Barnens sidor',
  '/mina-sidor': 'Mina sidor',
  '/logga-in': 'Inloggning',
  '/reservera': 'Reservera',
  '/reserverat': 'Kvitton på reservationer',
  '/bladdra': 'Upphov, ämnen och serier A–Ö',
  '/nytt': 'Nytt på hyllorna',
  '/tips': 'Boktips och teman',
  '/regler': 'Vad gäller för mig?',
  '/om': 'Om oss',
}

const none: Figures = { pages: 0, visits: 0 }
const sum = (rows: readonly Figures[]): Figures =>
  rows.reduce((all, row) => ({ pages: all.pages + row.pages, visits: all.visits + row.visits }), none)

const mostFirst = (a: Figures, b: Figures): number => b.pages - a.pages

/** The figures of the page, from the counts of the last `days` days. */
export function visitsView(rows: readonly PageCount[], today: Day, days: number): VisitsView {
  const byDay = Map.groupBy(rows, row => row.day as Day)
  const kinds = [...Map.groupBy(rows, row => row.page)]
  const locales = [...Map.groupBy(rows, row => row.locale)]
  return {
    ...{ days, rows },
    together: sum(rows),
    kinds: kinds.map(([page, of]) => ({ page, name: names[page] ?? page, ...sum(of) })).sort(mostFirst),
    locales: locales.map(([locale, of]) => ({ locale, ...sum(of) })).sort(mostFirst),
    byDay: Array.from({ length: days }, (_, ago) => {
      const day = addDays(today, -ago)
      return { day, ...sum(byDay.get(day) ?? []) }
    }),
  }
}

/** The span an address asks for. */
export const spanOf = (asked: string | undefined): number =>
  spans.find(span => String(span) === asked) ?? spans[0]

/** Every count, for who wants to work on with them. */
export const visitsFile = ({ rows }: VisitsView): string =>
  csvOf([
    ['Dag', 'Sida', 'Språk', 'Sidor', 'Besök'],
    ...rows.map(row => [row.day, row.page, row.locale, row.pages, row.visits]),
  ])
