import { words } from './analyser/index.ts'
import { find } from './find.ts'
import { filterOf } from './gather.ts'
import type { Searcher } from './lists.ts'
import { clear, tierAt } from './match.ts'
import type { FacetName, SearchRequest } from './port.ts'
import type { Municipalities } from './shelves.ts'
import {
  asked,
  isAskedAsRead,
  isBetterInWords,
  isGuessed,
  isKindAlone,
  saying,
  type Understanding,
  type Understood,
  understand,
  withoutGuess,
} from './understand.rules.ts'

export interface ReadRequest {
  readonly request: SearchRequest
  readonly understood: readonly Understood[]
  readonly rest: string
  /** Words no work holds together with the others. */
  readonly leftOut: readonly string[]
}

/** The best tier of a question, asked exactly; null = nothing was found. */
function bestTier(searchers: readonly Searcher[], text: string): number | null {
  const found = find(searchers, text, true)
  let best = 255
  for (const [n, searcher] of searchers.entries()) {
    const docs = found.docs[n] as Uint32Array
    for (let k = 0; k < docs.length; k++) best = Math.min(best, searcher.levelOf[docs[k] as number] as number)
    clear(searcher, docs)
  }
  return best === 255 ? null : tierAt(best)
}

/** Whether any work is found, under the filters of the reading alone. */
function findsAny(
  searchers: readonly Searcher[],
  request: SearchRequest,
  municipalities: Municipalities,
): boolean {
  const found = find(searchers, request.text, request.exact)
  let any = false
  for (const [n, searcher] of searchers.entries()) {
    const docs = found.docs[n] as Uint32Array
    const passes = filterOf(searcher, request, municipalities)
    any ||= docs.some(passes)
    clear(searcher, docs)
  }
  return any
}

/**
 * Filters that were read and filters a reader chose: within one facet the choice counts alone. With both, the number beside
 * "Engelska" would not be what choosing it gives when "Arabiska" was read.
 */
export function together(chosen: SearchRequest['filters'] = {}, read: NonNullable<SearchRequest['filters']>) {
  const filters: Partial<Record<FacetName, readonly string[]>> = { ...read }
  for (const [name, values] of Object.entries(chosen) as [FacetName, readonly string[]][])
    if (values.length) filters[name] = values
  return filters
}

/** A reading, less what the reader has chosen otherwise. */
export const lessChosen = (read: ReadRequest, chosen: SearchRequest['filters'] = {}): ReadRequest => ({
  ...read,
  understood: read.understood.filter(({ kind }) => !chosen[kind as FacetName]?.length),
})

export const isGood = (tier: number | null): boolean => tier !== null && tier < 6

/** What there is for the readers a question names, whatever it is about; null = it names none. */
export function forReaders(
  request: SearchRequest,
  meanings: Understanding['meanings'],
  rest: string,
): ReadRequest | null {
  const kept = meanings.filter(({ kind }) => kind === 'audience')
  if (!kept.length) return null
  const { filters } = asked({ meanings: kept, rest: '' })
  return {
    request: { ...request, text: '', filters: together(request.filters, filters) },
    understood: kept.map(meaning => ({ ...meaning, applied: true })),
    rest: '',
    leftOut: [rest, ...meanings.filter(({ kind }) => kind !== 'audience').map(({ from }) => from)].flatMap(
      words,
    ),
  }
}

/**
 * When nothing is all that was read, and nothing is called as it is written: books in the language, whatever they are
 * about, since few records in it say so in Swedish; else what is left of the words, in whatever form there is. A shelf mark
 * stays one, though nothing stands there.
 */
function lessThanRead(
  searchers: readonly Searcher[],
  request: SearchRequest,
  understanding: Understanding,
  municipalities: Municipalities,
): ReadRequest {
  const { meanings, rest } = understanding
  for (const kind of ['language', 'shelf'] as const) {
    const kept = meanings.filter(meaning => meaning.kind === kind)
    if (!kept.length) continue
    const { text, filters } = asked({ meanings: kept, rest: '' })
    if (kind === 'language' && !findsAny(searchers, { text, filters }, municipalities)) continue
    return {
      request: { ...request, text, filters: together(request.filters, filters) },
      understood: kept.map(meaning => ({ ...meaning, applied: true })),
      rest: '',
      leftOut: [saying(rest), ...meanings.filter(one => one.kind !== kind).map(one => one.from)].flatMap(
        words,
      ),
    }
  }
  if (isKindAlone(understanding)) return asFirm(request, { meanings, rest: '' })
  if (!rest) return { request, understood: [], rest: request.text, leftOut: [] }
  const readers = forReaders(request, meanings, rest)
  if (readers && !findsAny(searchers, { text: rest }, municipalities)) return readers
  return {
    ...{ request: { ...request, text: rest }, understood: [], rest },
    leftOut: meanings.flatMap(({ from }) => words(from)),
  }
}

/** What was guessed is not there: its words are looked for, without those that only led to them. */
export const inWords = (request: SearchRequest, text: string): ReadRequest => ({
  ...{ request: { ...request, text }, understood: [], rest: text, leftOut: [] },
})

/** What was guessed is not there, but what was sure is: the guess is words under it. */
export function asFirm(request: SearchRequest, firm: Understanding): ReadRequest {
  const { text, filters, part } = asked(firm)
  return {
    request: {
      ...{ ...request, text, filters: together(request.filters, filters) },
      ...(part === undefined ? {} : { part }),
    },
    understood: firm.meanings.map(meaning => ({ ...meaning, applied: true })),
    ...{ rest: firm.rest, leftOut: [] },
  }
}

/**
 * A request as it is asked of the index: what its words say of formats, languages, readers, names and shelf marks becomes
 * filters and fields, when that finds something and nothing is called just as it is written.
 */
export const readRequest = (
  searchers: readonly Searcher[],
  request: SearchRequest,
  municipalities: Municipalities,
): ReadRequest => lessChosen(readWords(searchers, request, municipalities), request.filters)

function readWords(
  searchers: readonly Searcher[],
  request: SearchRequest,
  municipalities: Municipalities,
): ReadRequest {
  const asIs = { request, understood: [], rest: request.text, leftOut: [] }
  if (request.exact) return asIs
  const understanding = understand(request.text, request.notRead)
  const { meanings, rest } = understanding
  if (!meanings.length) return asIs
  const { text, filters, part } = asked(understanding)
  // A name or a subject that is only guessed must be there as it is written.
  const exact = isGuessed(understanding)
  const reading: SearchRequest = { text, filters, exact, ...(part === undefined ? {} : { part }) }
  const tier = bestTier(searchers, request.text)
  if (!findsAny(searchers, reading, municipalities)) {
    if (isGood(tier) && !exact) return asIs
    if (!exact) return lessThanRead(searchers, request, understanding, municipalities)
    const firm = withoutGuess(understanding)
    if (!firm.meanings.length) {
      const plain = bestTier(searchers, firm.rest)
      const better = isGood(tier) ? isBetterInWords(tier, plain) : isGood(plain)
      return better ? inWords(request, firm.rest) : asIs
    }
    if (isGood(tier)) return asIs
    if (!findsAny(searchers, asFirm({ text: '' }, firm).request, municipalities))
      return lessThanRead(searchers, request, firm, municipalities)
    return asFirm(request, firm)
  }
  const applied = isAskedAsRead(understanding, tier)
  const understood = meanings.map(meaning => ({ ...meaning, applied }))
  if (!applied) return { ...asIs, understood, rest }
  return {
    leftOut: [],
    request: { ...request, ...reading, filters: together(request.filters, filters) },
    ...{ understood, rest },
  }
}
