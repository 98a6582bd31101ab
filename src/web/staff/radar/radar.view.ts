import type { RadarSort } from '../../../modules/holds/index.ts'

/** Which part of the list, as the address says it. */
export type RadarFilter = {
  readonly sort: RadarSort
  /** A municipality's slug. */
  readonly municipality: string | null
  readonly format: string | null
  readonly page: number
}

export type RadarLineView = {
  readonly work: number
  readonly title: string
  readonly creator: string | null
  readonly format: string
  readonly waiting: number
  readonly copies: number
  readonly waitNow: number
  readonly waitThen: number
  readonly savedDays: number
  readonly municipality: string
  readonly branch: string | null
}

/** How promises turned out: in words, one row for each kind. */
export type KeptView = {
  readonly kind: string
  readonly settled: number
  /** Of a hundred. */
  readonly inside: number
  readonly sooner: number
  readonly later: number
  readonly medianError: string
}

export type RadarView = {
  readonly filter: RadarFilter
  readonly titles: number
  readonly pages: number
  readonly savedDays: number
  /** When the list was made, in words; null = not yet. */
  readonly madeAt: string | null
  readonly mayMake: boolean
  readonly municipalities: readonly { readonly slug: string; readonly name: string }[]
  readonly formats: readonly { readonly value: string; readonly name: string }[]
  readonly lines: readonly RadarLineView[]
  readonly kept: readonly KeptView[]
  readonly said: string | null
  readonly refused: string | null
}

export const sortWords: Readonly<Record<RadarSort, { readonly param: string; readonly label: string }>> = {
  saved: { param: 'sparat', label: 'Mest väntan sparad' },
  waiting: { param: 'vantar', label: 'Flest som väntar' },
  'per-copy': { param: 'per-exemplar', label: 'Flest per exemplar' },
  wait: { param: 'vantetid', label: 'Längst väntetid' },
  title: { param: 'titel', label: 'Titel' },
}

/** Reads a choice from an address; what makes no sense is left out. */
export function readRadarFilter(params: URLSearchParams): RadarFilter {
  const asked = params.get('sortera')
  const sorts = Object.keys(sortWords) as RadarSort[]
  const page = Number(params.get('sida') ?? '1')
  return {
    sort: sorts.find(sort => sortWords[sort].param === asked) ?? 'saved',
    municipality: params.get('kommun') || null,
    format: params.get('form') || null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a choice, of the page or of the file; `made` = the list has just been made anew. */
export function radarHref(
  filter: Partial<RadarFilter> & { readonly made?: boolean },
  path = '/personal/inkopsradar',
): string {
  const params = new URLSearchParams()
  if (filter.municipality) params.set('kommun', filter.municipality)
  if (filter.format) params.set('form', filter.format)
  if (filter.sort && filter.sort !== 'saved') params.set('sortera', sortWords[filter.sort].param)
  if (filter.page && filter.page > 1) params.set('sida', String(filter.page))
  if (filter.made) params.set('ny', '1')
  return params.size ? `${path}?${params}` : path
}
