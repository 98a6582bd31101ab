import { after } from 'node:test'
import type { IndexDocument, SearchIndex, SearchRequest } from '../../src/modules/search/index.ts'

/** A work of the contract's small library: what a test says of it, and nothing more. */
export const work = (number: number, title: string, facts: Partial<IndexDocument> = {}): IndexDocument => ({
  ...{ work: number, title, sortTitle: title, titles: [], creators: [], series: [], subjects: [] },
  ...{ genres: [], identifiers: [], languages: ['swe'], formats: ['book'], audience: 'adult' },
  ...{ firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
  ...facts,
})
export const copy = (branch: number, available = true, format = 'book', language: string | null = 'swe') => ({
  ...{ branch, available, format, language },
})

/** Branches 1 and 2 lie in municipality 10, branch 3 in 20. */
export const municipalities: [branch: number, municipality: number][] = [
  [1, 10],
  [2, 10],
  [3, 20],
]

export const today = 20_000
export const library: readonly IndexDocument[] = [
  work(1, 'Gösta Berlings saga', {
    ...{ creators: ['Selma Lagerlöf'], subjects: ['Värmland'], genres: ['Romaner'], firstYear: 1891 },
    ...{ lastYear: 2019, loans: 30, identifiers: ['9789100123451'], copies: [copy(1), copy(3, false)] },
  }),
  work(2, 'Nils Holgerssons underbara resa', {
    ...{
      creators: ['Selma Lagerlöf'],
      audience: 'child',
      ages: ['9-12'],
      firstYear: 1906,
      lastYear: 2010,
      loans: 20,
    },
    ...{ copies: [copy(2), copy(3)], formats: ['book', 'e-book'], addedDay: today - 10 },
  }),
  work(3, 'Selma Lagerlöf: ett liv', {
    ...{ creators: ['Anna Ek'], subjects: ['Lagerlöf, Selma'], firstYear: 2018, lastYear: 2018, loans: 2 },
    ...{ copies: [copy(3)], addedDay: today - 200 },
  }),
  work(4, 'Hästar', { subjects: ['hästar'], classes: ['Qdcf'], copies: [copy(1)], loans: 9 }),
  work(5, 'Hästen i skogen', { subjects: ['skogar'], copies: [copy(1, false)], audience: 'child' }),
  work(6, 'Stallet', {
    subjects: ['hästar', 'ridning'],
    formats: ['audiobook'],
    copies: [copy(3, true, 'audiobook')],
  }),
  work(7, 'Film', { loans: 1 }),
  work(8, 'Häxan', { formats: ['film'], copies: [copy(2, true, 'film')] }),
  work(9, 'Natten', {
    ...{
      formats: ['film', 'book'],
      forms: [
        { format: 'film', language: 'eng' },
        { format: 'book', language: 'swe' },
      ],
    },
    ...{ languages: ['swe', 'eng'], copies: [copy(1, true, 'film', 'eng'), copy(3, true, 'book', 'swe')] },
  }),
  work(10, 'Lejonet', { series: ['Narnia'], part: 1, copies: [copy(2)] }),
  work(11, 'Prinsen', { series: ['Narnia'], part: 2 }),
  work(12, 'Sagor från öknen', {
    languages: ['ara'],
    classes: ['Hc.03'],
    copies: [copy(3, true, 'book', 'ara')],
  }),
  work(13, 'Älgen', { languages: ['fin'], lastYear: null, firstYear: null }),
  work(14, 'Åskan', { loans: 50 }),
  work(15, 'Zebran', { titles: ['Strimmor'] }),
]

/** How an index is opened with works in it. */
export type Opening = (documents: readonly IndexDocument[]) => Promise<SearchIndex>

/** A sentence of the contract, and what makes it hold. */
export type Says = (what: string, holds: () => Promise<void>) => void

/** Ways to ask of indexes opened for a test; they are closed when the tests of the file are done. */
export function askerOf(open: Opening) {
  const opened: SearchIndex[] = []
  after(async () => {
    for (const index of opened) await index.close()
  })
  const opening = async (documents: readonly IndexDocument[]): Promise<SearchIndex> => {
    const index = await open(documents)
    opened.push(index)
    return index
  }
  let whole: Promise<SearchIndex> | undefined
  /** The library as it is, for tests that change nothing in it. */
  const kept = (): Promise<SearchIndex> => {
    whole ??= opening(library)
    return whole
  }
  const asking = async (text: string, more: Partial<SearchRequest> = {}) =>
    (await kept()).query({ text, ...more })
  const works = async (text: string, more: Partial<SearchRequest> = {}) =>
    (await asking(text, more)).hits.map(hit => hit.work)
  const tiers = async (text: string, more: Partial<SearchRequest> = {}) =>
    (await asking(text, more)).hits.map(hit => `T${hit.tier} ${hit.work}`)
  const counts = async (text: string, more: Partial<SearchRequest>) =>
    Object.fromEntries(
      (await asking(text, more)).facets.map(({ name: facet, values }) => [
        facet,
        values.map(({ value, count }) => `${value} ${count}`),
      ]),
    )
  return { opening, kept, asking, works, tiers, counts }
}
export type Asker = ReturnType<typeof askerOf>
