import { words } from '../analyser/index.ts'
import { tierAt } from '../match.ts'
import type { SearchRequest } from '../port.ts'
import { asFirm, forReaders, inWords, isGood, lessChosen, type ReadRequest, together } from '../reading.ts'
import {
  asked,
  isAskedAsRead,
  isBetterInWords,
  isGuessed,
  isKindAlone,
  saying,
  type Understanding,
  understand,
  withoutGuess,
} from '../understand.rules.ts'
import { every, filtersOf } from './filters.ts'
import { find } from './find.ts'
import type { Questions } from './questions.ts'

/** Whether any work is found, under the filters of the reading alone. */
async function findsAny(questions: Questions, request: SearchRequest): Promise<boolean> {
  const { query } = await find(questions, request.text, request.exact)
  const [total] = await questions.totals([{ bool: { must: [query], filter: every(filtersOf(request)) } }])
  return total !== undefined && total > 0
}

/** A request as it is asked of the index, by the same rules as in `../reading.ts`. */
export const readRequest = async (questions: Questions, request: SearchRequest): Promise<ReadRequest> =>
  lessChosen(await readWords(questions, request), request.filters)

async function readWords(questions: Questions, request: SearchRequest): Promise<ReadRequest> {
  const asIs = { request, understood: [], rest: request.text, leftOut: [] }
  if (request.exact) return asIs
  const understanding = understand(request.text, request.notRead)
  const { meanings, rest } = understanding
  if (!meanings.length) return asIs
  const { text, filters, part } = asked(understanding)
  const exact = isGuessed(understanding)
  const reading: SearchRequest = { text, filters, exact, ...(part === undefined ? {} : { part }) }
  const { best } = await find(questions, request.text, true)
  const tier = best === 255 ? null : tierAt(best)
  if (!(await findsAny(questions, reading))) {
    if (isGood(tier) && !exact) return asIs
    if (!exact) return lessThanRead(questions, request, understanding)
    const firm = withoutGuess(understanding)
    if (!firm.meanings.length) {
      const words = await find(questions, firm.rest, true)
      const plain = words.best === 255 ? null : tierAt(words.best)
      const better = isGood(tier) ? isBetterInWords(tier, plain) : isGood(plain)
      return better ? inWords(request, firm.rest) : asIs
    }
    if (isGood(tier)) return asIs
    if (!(await findsAny(questions, asFirm({ text: '' }, firm).request)))
      return lessThanRead(questions, request, firm)
    return asFirm(request, firm)
  }
  const applied = isAskedAsRead(understanding, tier)
  const understood = meanings.map(meaning => ({ ...meaning, applied }))
  if (!applied) return { ...asIs, understood, rest }
  return {
    ...{ leftOut: [], understood, rest },
    request: { ...request, ...reading, filters: together(request.filters, filters) },
  }
}

/** When nothing is all that was read, and nothing is called as it is written: a part of it, as in our own engine. */
async function lessThanRead(
  questions: Questions,
  request: SearchRequest,
  understanding: Understanding,
): Promise<ReadRequest> {
  const { meanings, rest } = understanding
  for (const kind of ['language', 'shelf'] as const) {
    const kept = meanings.filter(meaning => meaning.kind === kind)
    if (!kept.length) continue
    const { text, filters } = asked({ meanings: kept, rest: '' })
    if (kind === 'language' && !(await findsAny(questions, { text, filters }))) continue
    const others = meanings.filter(one => one.kind !== kind).map(one => one.from)
    return {
      request: { ...request, text, filters: together(request.filters, filters) },
      understood: kept.map(meaning => ({ ...meaning, applied: true })),
      rest: '',
      leftOut: [saying(rest), ...others].flatMap(words),
    }
  }
  if (isKindAlone(understanding)) return asFirm(request, { meanings, rest: '' })
  if (!rest) return { request, understood: [], rest: request.text, leftOut: [] }
  const readers = forReaders(request, meanings, rest)
  if (readers && !(await findsAny(questions, { text: rest }))) return readers
  return {
    ...{ request: { ...request, text: rest }, understood: [], rest },
    leftOut: meanings.flatMap(({ from }) => words(from)),
  }
}
