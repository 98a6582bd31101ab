import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSegment } from './build.ts'
import { Engine } from './engine.ts'
import type { IndexDocument, SearchRequest, SearchSort } from './port.ts'

const work = (number: number, title: string, facts: Partial<IndexDocument> = {}): IndexDocument => ({
  ...{ work: number, title, sortTitle: title, titles: [], creators: [], series: [], subjects: ['bok'] },
  ...{ genres: [], identifiers: [], languages: ['swe'], formats: ['book'], audience: 'adult' },
  ...{ firstYear: null, lastYear: null, loans: 0, copies: [] },
  ...facts,
})
const copy = (branch: number, available: boolean) => ({ branch, format: 'book', available })

/** The works in order, once from one large segment and once with half of them come later. */
function inOrder(
  documents: readonly IndexDocument[],
  sort: SearchSort,
  more: Partial<SearchRequest> = {},
): number[] {
  const ask = (first: readonly IndexDocument[], later: readonly IndexDocument[]) => {
    const engine = new Engine({
      segment: buildSegment(first),
      cursor: { xid: '0', seq: 0 },
      municipalities: [],
    })
    engine.feed(later.map(document => ({ kind: 'put', document })))
    return engine.query({ text: 'ämne:bok', sort, limit: 100, ...more }).hits.map(hit => hit.work)
  }
  const whole = ask(documents, [])
  const half = documents.length >> 1
  assert.deepEqual(ask(documents.slice(0, half), documents.slice(half)), whole)
  return whole
}

test('titles stand in Swedish order: å, ä, ö last, v before w, numbers by size, none at the end', () => {
  const titles = ['Ö', 'Vår', 'Ä', 'Zoo', 'Åka', 'Del 10', 'Del 9', '', 'Weimar', 'Vas']
  const right = ['Del 9', 'Del 10', 'Vas', 'Vår', 'Weimar', 'Zoo', 'Åka', 'Ä', 'Ö', '']
  assert.deepEqual(
    inOrder(
      titles.map((title, n) => work(n, title || 'x', { sortTitle: title })),
      'title',
    ).map(n => titles[n]),
    right,
  )
})

test('creators stand by family name', () => {
  const names = ['Karin Boye', 'Åke Holmberg', 'Selma Lagerlöf', 'Per Olov Enquist']
  assert.deepEqual(
    inOrder(
      names.map((name, n) => work(n, 't', { creators: [name] })),
      'creator',
    ).map(n => names[n]),
    ['Karin Boye', 'Per Olov Enquist', 'Åke Holmberg', 'Selma Lagerlöf'],
  )
})

test('newest by the latest edition, year by the first one with those of no year last, most borrowed by loans', () => {
  const works = [
    work(1, 'a', { firstYear: 1950, lastYear: 2024, loans: 3 }),
    work(2, 'b', { firstYear: 1900, lastYear: 1990, loans: 9 }),
    work(3, 'c', { loans: 5 }),
  ]
  assert.deepEqual(inOrder(works, 'newest'), [1, 2, 3])
  assert.deepEqual(inOrder(works, 'year'), [2, 1, 3])
  assert.deepEqual(inOrder(works, 'most-borrowed'), [2, 3, 1])
})

test('fastest to me is by the nearest copy that can be had now; then those far off, then those on loan', () => {
  const works = [
    work(1, 'a', { copies: [copy(1, false), copy(3, true)], loans: 1 }),
    work(2, 'b', { copies: [copy(1, false)], loans: 9 }),
    work(3, 'c', { copies: [copy(9, true)], loans: 5 }),
    work(4, 'd', { copies: [copy(3, true), copy(1, true)] }),
    work(5, 'e', { copies: [copy(2, true)] }),
  ]
  assert.deepEqual(inOrder(works, 'fastest', { near: [1, 2, 3] }), [4, 5, 1, 3, 2])
  // Who has no library of their own only learns what can be had at all.
  assert.deepEqual(inOrder(works, 'fastest').slice(-1), [2])
})
