import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart } from './analyser/forms.fixture.ts'
import { buildSegment } from './build.ts'
import { Engine } from './engine.ts'
import type { IndexDocument } from './port.ts'

const titled = (work: number, title: string): IndexDocument => ({
  ...{ work, title, sortTitle: title, titles: [], creators: [], series: [], subjects: [], genres: [] },
  ...{ identifiers: [], languages: ['swe'], formats: ['book'], audience: 'adult' },
  ...{ firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
})

test('of 60 pairs of words that only look alike neither finds the other as it is written, in the index itself', () => {
  const words = [...new Set(apart.flat())]
  const index = new Engine({
    segment: buildSegment(words.map((word, n) => titled(n, `Allt om ${word}`))),
    ...{ cursor: { xid: '0', seq: 0 }, municipalities: [] },
  })
  /** The tier at which a word stands among what is found for another; null = it is not found. */
  const tierOf = (word: string, asked: string): number | null =>
    index.query({ text: `allt om ${asked}`, limit: 1000 }).hits.find(hit => hit.work === words.indexOf(word))
      ?.tier ?? null
  const merged = apart.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].filter(([word = '', asked = '']) => (tierOf(word, asked) ?? 9) < 4),
  )
  assert.ok(apart.length >= 60)
  assert.deepEqual(merged, [])
  assert.ok(words.every(word => tierOf(word, word) === 1))
})
