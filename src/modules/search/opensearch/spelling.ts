import { mostSpellings } from '../find.ts'
import { errorsIn, nearWords } from '../near.ts'
import { kinds } from '../segment.ts'
import { byBytes, textsOf } from '../texts.ts'
import { bareOf } from './document.ts'
import type { Json } from './mapping.ts'
import type { Questions } from './questions.ts'

/** Spellings without rings that are looked at for one word. */
const mostBare = 20

/** The server's own edit distance goes over words without rings, so that leaving them off is no error. */
const suggestionOf = (word: string): Json => ({
  text: bareOf(word),
  term: {
    ...{ field: 'bare', analyzer: 'whitespace', size: mostBare, suggest_mode: 'always' },
    ...{ max_edits: errorsIn(word), prefix_length: 0, min_word_length: 1 },
    ...{ max_term_freq: 1_000_000_000, max_inspections: 500 },
  },
})

/** Letters and figures alone stand in words, but a sign is a sign. */
const quoted = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M} ]/gu, sign => `\\${sign}`)

interface Spelled {
  readonly values: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] }
}

/**
 * Other spellings of words that the index knows, for each word nearest and then commonest first. The server finds what may
 * be near; what is an error is decided as in our own engine.
 */
export async function spellingsOf(
  questions: Questions,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = [...new Set(words)].filter(word => [...word].length <= 32)
  if (!asked.length) return new Map()
  const bare = await nearWithoutRings(questions, asked)
  const { aggregations = {} } = await questions.one({
    ...{ size: 0, _source: false },
    aggs: Object.fromEntries(
      bare.map((spellings, n) => [
        `w${n}`,
        {
          filter: { terms: { bare: spellings } },
          aggs: {
            values: {
              terms: {
                ...{ field: 'spelled', size: 100 },
                include: `(${spellings.map(quoted).join('|')}) .*`,
              },
            },
          },
        },
      ]),
    ),
  })
  return new Map(
    asked.map((word, n) => {
      const { values } = aggregations[`w${n}`] as Spelled
      const works = new Map(
        values.buckets.map(({ key, doc_count }) => [key.slice(key.indexOf(' ') + 1), doc_count]),
      )
      return [word, nearest(word, works)]
    }),
  )
}

/** For each word how it may be written without rings: itself, and what is within so many errors; short words hold none. */
async function nearWithoutRings(questions: Questions, asked: readonly string[]): Promise<string[][]> {
  const wrong = asked.filter(word => errorsIn(word) > 0)
  const { suggest = {} } = wrong.length
    ? await questions.one({
        ...{ size: 0, _source: false },
        suggest: Object.fromEntries(wrong.map((word, n) => [`w${n}`, suggestionOf(word)])),
      })
    : {}
  return asked.map(word => {
    const found = suggest[`w${wrong.indexOf(word)}`] ?? []
    return [bareOf(word), ...found.flatMap(({ options }) => options.map(option => option.text))]
  })
}

function nearest(word: string, works: ReadonlyMap<string, number>): string[] {
  const texts = textsOf([...works.keys()].map(other => kinds.word + other).sort(byBytes))
  return nearWords(texts, kinds.word, word, errorsIn(word))
    .filter(near => near.word !== word)
    .sort((a, b) => a.errors - b.errors || (works.get(b.word) ?? 0) - (works.get(a.word) ?? 0))
    .slice(0, mostSpellings)
    .map(near => near.word)
}
