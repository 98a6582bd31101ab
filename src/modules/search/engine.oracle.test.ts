import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildSegment } from './build.ts'
import { Engine } from './engine.ts'
import type { FacetName, IndexDocument, SearchRequest } from './port.ts'

// Words that no ending joins, so that the plain reading below finds what the engine finds.
const words = ['sol', 'hav', 'berg', 'natt', 'orm']
const municipalities = [
  [1, 2080],
  [2, 2080],
  [3, 2062],
] as const
const municipalityOf = new Map<number, number>(municipalities)

const today = 20_000
const format = fc.constantFrom('book', 'film', 'e-book')
const language = fc.constantFrom('swe', 'fin')
const some = <T>(from: readonly T[], max: number) => fc.subarray([...from], { maxLength: max })
const documentOf = (work: number): fc.Arbitrary<IndexDocument> =>
  fc
    .record({
      title: some(words, 3),
      creator: fc.constantFrom('Ada Ek', 'Bo Alm', 'Cia Rönn'),
      subjects: some(['sol', 'berg', 'resor'], 2),
      audience: fc.constantFrom('adult' as const, 'child' as const),
      forms: fc.array(fc.record({ format, language }), { minLength: 1, maxLength: 3 }),
      addedDay: fc.constantFrom(0, 19_000, 19_950, 19_990),
      year: fc.integer({ min: 1950, max: 2020 }),
      loans: fc.nat({ max: 5 }),
      copies: fc.array(
        fc.record({
          branch: fc.integer({ min: 1, max: 3 }),
          ...{ format, language },
          available: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ title, creator, year, ...rest }) => ({
      ...rest,
      ...{
        work,
        title: title.join(' ') || 'tom',
        sortTitle: title.join(' '),
        titles: [],
        creators: [creator],
      },
      ...{ series: [], genres: [], identifiers: [] },
      languages: [...new Set([...rest.forms, ...rest.copies].map(form => form.language))],
      formats: [...new Set([...rest.forms, ...rest.copies].map(form => form.format))],
      ...{ firstYear: year, lastYear: year },
    }))

const documents = (from: number, count: number) =>
  fc.tuple(...Array.from({ length: count }, (_, n) => documentOf(from + n)))

const facetNames = [
  ...(['shelf', 'municipality', 'format', 'language', 'audience', 'decade', 'creator', 'subject'] as const),
  ...(['digital', 'new'] as const),
]
const request: fc.Arbitrary<SearchRequest> = fc.record({
  text: fc.oneof(
    fc.constant(''),
    some(words, 2).map(list => list.join(' ')),
  ),
  filters: fc.record(
    {
      shelf: some(['1', '2', '3'], 2),
      municipality: some(['2080', '2062'], 1),
      format: some(['book', 'film', 'e-book'], 2),
      language: some(['swe', 'fin'], 2),
      digital: some(['yes'], 1),
      new: some(['30', '90'], 2),
      audience: some(['adult', 'child'], 1),
      creator: some(['Ada Ek', 'Bo Alm'], 2),
    },
    { requiredKeys: [] },
  ),
  onShelf: fc.boolean(),
  facets: fc.constant(facetNames),
  limit: fc.constant(100),
  today: fc.constant(today),
  exact: fc.constant(true),
})

/** The facets of a work as a whole. */
const valuesOf = (document: IndexDocument, name: FacetName): string[] => {
  switch (name) {
    case 'audience':
      return [document.audience]
    case 'decade':
      return [String(Math.floor((document.firstYear ?? 0) / 10) * 10)]
    case 'creator':
      return [...document.creators]
    case 'digital':
      return document.formats.includes('e-book') ? ['yes'] : []
    case 'new':
      return ['30', '90', '365'].filter(days => (document.addedDay ?? 0) > today - Number(days))
    default:
      return [...document.subjects]
  }
}

/** What a reader could take: copies on a shelf where a place is asked for, else editions, there or not. */
interface Thing {
  readonly format: string
  readonly language: string | null
  readonly branch?: number
}
const ofThings = ['shelf', 'municipality', 'format', 'language'] as const
type OfThings = (typeof ofThings)[number]
const isOfThings = (name: string): name is OfThings => (ofThings as readonly string[]).includes(name)
const wordFor = (thing: Thing, name: OfThings): string =>
  name === 'format'
    ? thing.format
    : name === 'language'
      ? String(thing.language)
      : String(name === 'shelf' ? thing.branch : municipalityOf.get(thing.branch ?? 0))

/** The same question asked of every work in turn, as a person would. */
function plainly(all: readonly IndexDocument[], { text, filters = {}, onShelf }: SearchRequest) {
  const chosen = (Object.entries(filters) as [FacetName, string[]][]).filter(([, wanted]) => wanted.length)
  const found = all.filter(document => {
    const said = new Set([document.title, ...document.subjects].join(' ').split(' '))
    return text
      .split(' ')
      .filter(Boolean)
      .every(word => said.has(word))
  })
  const passesAsWork = (document: IndexDocument, except?: FacetName): boolean =>
    chosen.every(
      ([name, wanted]) =>
        isOfThings(name) || name === except || valuesOf(document, name).some(value => wanted.includes(value)),
    )
  const isPlace = (name: string): boolean => name === 'shelf' || name === 'municipality'
  const placeAsked = onShelf || chosen.some(([name]) => isPlace(name))
  /** What of a work meets the filters of things; of those about the facet counted none is asked. */
  const things = (document: IndexDocument, except?: OfThings): Thing[] => {
    const dropped = (name: string): boolean => name === except || (isPlace(name) && isPlace(except ?? ''))
    const from: readonly Thing[] =
      placeAsked || isPlace(except ?? '')
        ? document.copies
            .filter(copy => copy.available)
            .map(copy => ({ ...copy, language: copy.language ?? null }))
        : [...(document.forms ?? []), ...document.copies].map(form => ({
            format: form.format,
            language: form.language ?? null,
          }))
    return from.filter(thing => {
      const meets = (name: OfThings) => (filters[name] ?? []).includes(wordFor(thing, name))
      const places = chosen
        .filter(([name]) => isPlace(name) && !dropped(name))
        .map(([name]) => name as OfThings)
      return (
        (!places.length || places.some(meets)) &&
        (['format', 'language'] as const).every(
          name => dropped(name) || !filters[name]?.length || meets(name),
        )
      )
    })
  }
  return {
    works: found
      .filter(document => passesAsWork(document) && things(document).length > 0)
      .map(document => document.work),
    facets: facetNames.map(name => {
      const counts = new Map<string, number>()
      for (const document of found) {
        const values = isOfThings(name)
          ? passesAsWork(document)
            ? things(document, name).map(thing => wordFor(thing, name))
            : []
          : passesAsWork(document, name) && things(document).length
            ? valuesOf(document, name)
            : []
        for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      return { name, values: new Map([...counts].sort()) }
    }),
  }
}

test('hits and every facet are what a plain reading of all works gives, also after works came, went and moved', () => {
  fc.assert(
    fc.property(
      documents(1, 12),
      documents(20, 3),
      documents(5, 2),
      fc.integer({ min: 1, max: 12 }),
      fc.array(request, { minLength: 1, maxLength: 4 }),
      (first, added, changed, removed, requests) => {
        const engine = new Engine({
          segment: buildSegment(first),
          cursor: { xid: '0', seq: 0 },
          municipalities,
        })
        engine.feed(added.map(document => ({ kind: 'put', document })))
        engine.feed(changed.map(document => ({ kind: 'put', document })))
        engine.feed([{ kind: 'remove', work: removed }])
        const now = new Map([...first, ...added, ...changed].map(document => [document.work, document]))
        now.delete(removed)
        // Every copy of one work goes out or comes home.
        const moved = [...now.values()][0] as IndexDocument
        const copies = moved.copies.map(copy => ({ ...copy, available: !copy.available }))
        engine.feed([{ kind: 'copies', work: moved.work, copies }])
        now.set(moved.work, { ...moved, copies })
        for (const asked of requests) {
          const right = plainly([...now.values()], asked)
          const found = engine.query(asked)
          assert.deepEqual(found.hits.map(hit => hit.work).sort(), right.works.sort())
          assert.equal(found.total, right.works.length)
          for (const { name, values } of right.facets) {
            const facet = found.facets.find(one => one.name === name)
            assert.deepEqual(
              new Map((facet?.values ?? []).map(({ value, count }) => [value, count] as const).toSorted()),
              values,
              `${name}: ${JSON.stringify(asked)}`,
            )
          }
          // The same again: nothing of the question before is left in the room.
          assert.deepEqual(engine.query(asked).hits, found.hits)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('of many values the forty most frequent are shown, and one chosen however rare', () => {
  const many = Array.from({ length: 200 }, (_, n): IndexDocument => {
    const creators = [`Person ${n < 150 ? n % 50 : n}`]
    return {
      ...{
        work: n + 1,
        title: 'sol',
        sortTitle: 'sol',
        titles: [],
        creators,
        series: [],
        subjects: [],
        genres: [],
      },
      ...{ identifiers: [], languages: ['swe'], formats: ['book'], audience: 'adult' as const },
      ...{ firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
    }
  })
  const engine = new Engine({ segment: buildSegment(many), cursor: { xid: '0', seq: 0 }, municipalities })
  const values = (filters: SearchRequest['filters']) =>
    engine.query({ text: 'sol', facets: ['creator'], ...(filters ? { filters } : {}) }).facets[0]?.values ??
    []
  assert.equal(values(undefined).length, 40)
  assert.ok(values(undefined).every(({ count }) => count === 3))
  assert.deepEqual(
    values({ creator: ['Person 199'] }).filter(({ value }) => value === 'Person 199'),
    [{ value: 'Person 199', count: 1 }],
  )
})
