import { nameKey, titleKey } from '../../kernel/text.ts'

/** What a query of a set expects to find; what is not named does not matter. */
export interface Expected {
  readonly title?: string
  readonly author?: string
  readonly series?: string
  readonly genre?: string
  readonly language?: string
}

export interface JudgedQuery {
  readonly q: string
  /** The group it is scored in. */
  readonly intent: string
  readonly expect: readonly Expected[]
  /** Begins with its token: "[top1] …". */
  readonly note: string
}

/** One hit, as far as it is judged. */
export interface JudgedHit {
  readonly titles: readonly string[]
  readonly creators: readonly string[]
  readonly series: readonly string[]
  /** Genres and subjects. */
  readonly genres: readonly string[]
  readonly languages: readonly string[]
}

/** What a search answered: its first ten hits, and what it took the words for. */
export interface JudgedAnswer {
  readonly total: number
  readonly hits: readonly JudgedHit[]
  /** The words were taken for a shelf mark. */
  readonly shelfMark: boolean
  /** A page of the site, a branch or an event stands first. */
  readonly page: string | null
}

export const tokens = [
  ...['top1', 'top3', 'top3any', 'top5any', 'top10any', 'top10all'],
  ...['dom10', 'genre10', 'lang10', 'only1', 'class', 'page', 'zero'],
] as const
export type Token = (typeof tokens)[number]

/** The token a query is judged by; null when its note names none that is known. */
export function tokenOf({ note }: JudgedQuery): Token | null {
  const name = /^\s*\[(\w+)\]/.exec(note)?.[1]
  return tokens.find(token => token === name) ?? null
}

const same = (a: string, b: string): boolean => titleKey(a) === titleKey(b)
const byName = (hit: JudgedHit, name: string): boolean =>
  hit.creators.some(creator => nameKey(creator) === nameKey(name) || same(creator, name))

/** Whether a hit is what was expected. */
export function meets(hit: JudgedHit, { title, author, series, genre, language }: Expected): boolean {
  return (
    (title === undefined || hit.titles.some(one => same(one, title))) &&
    (author === undefined || byName(hit, author)) &&
    (series === undefined || hit.series.some(one => same(one, series))) &&
    (genre === undefined || hit.genres.some(one => same(one, genre))) &&
    (language === undefined || hit.languages.includes(language))
  )
}

/** By the creator, or in the series, of what is expected. */
const belongs = (hit: JudgedHit, { author, series }: Expected): boolean =>
  (author !== undefined && byName(hit, author)) ||
  (series !== undefined && hit.series.some(one => same(one, series)))

/** Whether an answer passes its token. Lists shorter than ten are judged by the same share of what they have. */
export function passes(token: Token, expect: readonly Expected[], answer: JudgedAnswer): boolean {
  const { hits, total } = answer
  const [first] = expect
  const within = (count: number, of: readonly Expected[]): boolean =>
    hits.slice(0, count).some(hit => of.some(one => meets(hit, one)))
  const share = (count: number, fits: (hit: JudgedHit) => boolean): boolean => {
    const ten = hits.slice(0, 10)
    return ten.length > 0 && ten.filter(fits).length >= (ten.length * count) / 10
  }
  switch (token) {
    case 'top1':
      return within(1, first ? [first] : [])
    case 'top3':
      return within(3, first ? [first] : [])
    case 'top3any':
      return within(3, expect)
    case 'top5any':
      return within(5, expect)
    case 'top10any':
      return within(10, expect)
    case 'top10all':
      return expect.length > 0 && expect.every(one => within(10, [one]))
    case 'dom10':
      return share(7, hit => expect.some(one => belongs(hit, one))) && within(3, expect)
    case 'genre10':
      return share(8, hit => expect.some(one => meets(hit, { genre: one.genre ?? one.title ?? '' })))
    case 'lang10':
      return share(10, hit => expect.some(one => meets(hit, { language: one.language ?? one.title ?? '' })))
    case 'only1':
      return total === 1 && within(1, first ? [first] : [])
    case 'class':
      return answer.shelfMark
    case 'page':
      return answer.page !== null
    case 'zero':
      return total === 0
  }
}

/** Known items: those that must stand first. */
export const isKnownItem = (token: Token): boolean => token === 'top1' || token === 'only1'

export interface Score {
  n: number
  passed: number
}

export const scored = (scores: Record<string, Score>, name: string, passed: boolean): void => {
  const score = scores[name] ?? { n: 0, passed: 0 }
  scores[name] = { n: score.n + 1, passed: score.passed + (passed ? 1 : 0) }
}
