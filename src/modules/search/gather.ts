import { Counts, isFixed, type Wanted } from './count.ts'
import { find } from './find.ts'
import type { Searcher } from './lists.ts'
import { clear, tierAt } from './match.ts'
import { type FacetName, newWithin, type SearchRequest, type SearchResult } from './port.ts'
import { valueAt } from './rows.ts'
import { type Segment, signedFacets, stretchOfFacet } from './segment.ts'
import { readInOrder } from './series.rules.ts'
import { readFrom, seriesAsked } from './series.ts'
import type { Municipalities } from './shelves.ts'
import { best, between, type Candidate, type Near } from './sort.ts'

/** A filter, made ready for one segment. */
type Test = (doc: number) => boolean
type Filters = NonNullable<SearchRequest['filters']>

/** Filters that hold for one and the same copy or edition; every other facet is a matter of the work. */
const ofCopies: readonly FacetName[] = ['shelf', 'municipality', 'format', 'language']

function testOf({ segment }: Searcher, name: FacetName, values: readonly string[], today: number): Test {
  if (name === 'new') {
    const days = Math.max(0, ...values.filter(value => newWithin.some(one => one === value)).map(Number))
    return doc => (segment.addedDay[doc] as number) > today - days
  }
  if (!isFixed(name)) return () => true
  const { facets } = segment
  const wanted = new Set(values.flatMap(value => valueAt(facets, name, value) ?? []))
  if (signedFacets.includes(name)) {
    const { signatures, signatureOffsets, signatureValues } = facets
    const fits = new Uint8Array(signatureOffsets.length - 1)
    for (let signature = 0; signature < fits.length; signature++)
      for (
        let at = signatureOffsets[signature] as number;
        at < (signatureOffsets[signature + 1] as number);
        at++
      )
        if (wanted.has(signatureValues[at] as number)) fits[signature] = 1
    return doc => fits[signatures[doc] as number] === 1
  }
  return doc => {
    for (let at = facets.offsets[doc] as number; at < (facets.offsets[doc + 1] as number); at++)
      if (wanted.has(facets.values[at] as number)) return true
    return false
  }
}

/** 1 for each kind of edition in one of the formats and one of the languages; none named = any. */
function formsOf(segment: Segment, formats: readonly string[], languages: readonly string[]): Uint8Array {
  const { facets, formFormat, formLanguage } = segment
  const placesOf = (name: 'format' | 'language', values: readonly string[]) => {
    const [from] = stretchOfFacet(facets, name)
    return values.length ? new Set(values.map(value => (valueAt(facets, name, value) ?? -1) - from)) : null
  }
  const [inFormat, inLanguage] = [placesOf('format', formats), placesOf('language', languages)]
  return Uint8Array.from(formFormat, (format, form) =>
    (inFormat?.has(format) ?? true) && (inLanguage?.has(formLanguage[form] as number) ?? true) ? 1 : 0,
  )
}

const millisecondsOfDay = 86_400_000

/** What is asked of copies and editions together. */
interface AskedOfCopies {
  readonly formats: readonly string[]
  readonly languages: readonly string[]
  /** Which branches are wanted; null = any. */
  readonly at: ((branch: number) => boolean) | null
  /** A copy must stand on a shelf now, somewhere or at the branches wanted. */
  readonly onShelf: boolean
}

function askedOfCopies(
  { filters = {}, onShelf }: SearchRequest,
  municipalities: Municipalities,
): AskedOfCopies {
  // Branches and municipalities are one choice of places: the one or the other is enough.
  const [shelf, municipality] = [filters.shelf ?? [], filters.municipality ?? []]
  const places = shelf.length + municipality.length > 0
  const branches = new Set(shelf.map(Number))
  const inPlaces = new Set(municipality.map(Number))
  return {
    formats: filters.format ?? [],
    languages: filters.language ?? [],
    at: places ? branch => branches.has(branch) || inPlaces.has(municipalities.get(branch) ?? -1) : null,
    onShelf: places || onShelf === true,
  }
}

/** Whether a work has an edition of a wanted kind, or such a copy on the wanted shelves. */
function testOfCopies({ segment }: Searcher, asked: AskedOfCopies, { forms, at: atBranch }: Wanted): Test {
  const { copyOffsets, copyFree, copyBranch, copyForm, formOffsets } = segment
  if (asked.onShelf)
    return doc => {
      for (let at = copyOffsets[doc] as number; at < (copyOffsets[doc + 1] as number); at++)
        if (
          copyFree[at] &&
          forms[copyForm[at] as number] &&
          (!atBranch || atBranch(copyBranch[at] as number))
        )
          return true
      return false
    }
  return doc => {
    for (let at = formOffsets[doc] as number; at < (formOffsets[doc + 1] as number); at++)
      if (forms[segment.forms[at] as number]) return true
    return false
  }
}

const filtersOfWorks = (filters: Filters): [FacetName, readonly string[]][] =>
  (Object.entries(filters) as [FacetName, readonly string[]][]).filter(
    ([name, values]) => values.length > 0 && !ofCopies.includes(name),
  )

/** What is asked of each work of a segment, one by one. */
export function filterOf(
  searcher: Searcher,
  request: SearchRequest,
  municipalities: Municipalities,
): (doc: number) => boolean {
  const asked = askedOfCopies(request, municipalities)
  const { formats, languages, at, onShelf } = asked
  const today = request.today ?? Math.floor(Date.now() / millisecondsOfDay)
  const tests = filtersOfWorks(request.filters ?? {}).map(([name, values]) =>
    testOf(searcher, name, values, today),
  )
  if (onShelf || formats.length || languages.length)
    tests.push(testOfCopies(searcher, asked, { forms: formsOf(searcher.segment, formats, languages), at }))
  const { part } = request
  if (part !== undefined) tests.push(doc => searcher.segment.part[doc] === part)
  return doc => tests.every(test => test(doc))
}

const ofPart = ({ segment }: Searcher, docs: Uint32Array, part: number | undefined): Uint32Array =>
  part === undefined ? docs : docs.filter(doc => segment.part[doc] === part)

function amongThose({ segment }: Searcher, docs: Uint32Array, works: SearchRequest['among']): Uint32Array {
  if (!works) return docs
  const wanted = new Set(works)
  return docs.filter(doc => wanted.has(segment.works[doc] as number))
}

/** Of the works found in one segment those that pass all filters; counts the facets on the way. */
function passing(
  searcher: Searcher,
  docs: Uint32Array,
  request: SearchRequest,
  asked: AskedOfCopies,
  counts: Counts,
  today: number,
): Uint32Array {
  counts.begin(searcher)
  const found = ofPart(searcher, amongThose(searcher, docs, request.among), request.part)
  const ofWorks = filtersOfWorks(request.filters ?? {}).map(([name, values]) => ({
    name,
    passes: testOf(searcher, name, values, today),
    missing: [] as number[],
  }))
  const { formats, languages, at, onShelf } = asked
  const byCopies = onShelf || formats.length > 0 || languages.length > 0
  const { segment } = searcher
  const wanted = { forms: formsOf(segment, formats, languages), at }
  const passesCopies = byCopies ? testOfCopies(searcher, asked, wanted) : () => true
  /** Those that pass all but what is asked of copies: their facets drop one of those filters at a time. */
  const open: number[] = []
  // What only one filter keeps out still counts in that filter's own facet: OR within, AND between.
  const kept =
    ofWorks.length || byCopies
      ? found.filter(doc => {
          const failed = ofWorks.filter(test => !test.passes(doc))
          if (failed.length > 1) return false
          if (!failed.length && byCopies) open.push(doc)
          if (!passesCopies(doc)) return false
          failed[0]?.missing.push(doc)
          return failed.length === 0
        })
      : found
  counts.add(searcher, kept, kept === docs ? request.text : null)
  for (const { name, missing } of ofWorks) counts.addTo(name, searcher, missing)
  if (byCopies) {
    const facets = request.facets ?? []
    const withAny = (name: 'format' | 'language'): Wanted => ({
      forms: formsOf(segment, name === 'format' ? [] : formats, name === 'language' ? [] : languages),
      at,
    })
    for (const name of ['format', 'language'] as const)
      if (facets.includes(name)) counts.addByForm(name, searcher, open, withAny(name), onShelf)
    const anyForm = !formats.length && !languages.length
    counts.addPlaces(searcher, Uint32Array.from(open), anyForm ? null : wanted.forms)
  } else counts.addPlaces(searcher, kept, null)
  counts.end(searcher)
  return kept
}

export const reached = (level: number) => ({ level, tier: tierAt(level) })

/** Searches all segments, counts the facets exactly, and gives one page of hits. */
export function gather(
  searchers: readonly Searcher[],
  request: SearchRequest,
  municipalities: Municipalities,
): SearchResult {
  const began = performance.now()
  const facets = request.facets ?? []
  const today = request.today ?? Math.floor(Date.now() / millisecondsOfDay)
  const counts = new Counts(facets, municipalities, today)
  const { offset = 0, limit = 20, sort = 'relevance' } = request
  const near: Near = new Map((request.near ?? []).map((branch, place) => [branch, place]))
  const asked = askedOfCopies(request, municipalities)
  const candidates: Candidate[] = []
  let total = 0
  const found = find(searchers, request.text, request.exact)
  const series = sort === 'relevance' ? seriesAsked(searchers, request.text, found) : null
  const wanted = series === null ? offset + limit : Math.max(offset + limit, readInOrder)
  for (const [n, searcher] of searchers.entries()) {
    const { segment, levelOf } = searcher
    const all = found.docs[n] as Uint32Array
    const kept = passing(searcher, all, request, asked, counts, today)
    total += kept.length
    for (const doc of best(searcher, kept, wanted, sort, near))
      candidates.push({
        searcher,
        doc,
        work: segment.works[doc] as number,
        ...reached(levelOf[doc] as number),
      })
    clear(searcher, all)
  }
  candidates.sort(between(sort, near))
  const page = (series === null ? candidates : readFrom(series, candidates)).slice(offset, offset + limit)
  return {
    total,
    hits: page.map(({ work, tier }) => ({ work, tier })),
    facets: facets.map(name => counts.facet(name, request.filters?.[name])),
    corrected: found.corrected,
    offered: found.offered,
    leftOut: found.leftOut,
    tookMs: performance.now() - began,
  }
}
