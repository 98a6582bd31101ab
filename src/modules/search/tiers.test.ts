import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildSegment, rankOf } from './build.ts'
import { Engine } from './engine.ts'
import type { IndexDocument, SearchRequest } from './port.ts'

const plain: Omit<IndexDocument, 'work' | 'title' | 'sortTitle'> = {
  ...{ titles: [], creators: [], series: [], subjects: [], genres: [], identifiers: [], languages: ['swe'] },
  ...{ formats: ['book'], audience: 'adult', firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
}
const work = (number: number, title: string, facts: Partial<IndexDocument> = {}): IndexDocument => ({
  ...plain,
  work: number,
  title,
  sortTitle: title,
  ...facts,
})
const engineOf = (documents: readonly IndexDocument[]): Engine =>
  new Engine({ segment: buildSegment(documents), cursor: { xid: '0', seq: 0 }, municipalities: [] })
const found = (engine: Engine, text: string, more: Partial<SearchRequest> = {}): string[] =>
  engine.query({ text, ...more }).hits.map(hit => `T${hit.tier} ${hit.work}`)

// Words no ending joins, so that a plain reading needs no grammar.
const vocabulary = ['sol', 'hav', 'berg', 'natt', 'orm', 'den']
const text = (max: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: max }).map(list => list.join(' '))
const texts = fc.array(text(3), { maxLength: 2 })
const someWork = fc.record({
  ...{ title: text(4), titles: texts, creators: texts, series: texts, subjects: texts },
  languages: fc.constantFrom(['swe'], ['fin']),
  loans: fc.nat({ max: 3 }),
})

/** A text without the article it may begin with. */
const bare = (one: string): string => one.replace(/^den (?=\S)/, '')
const holds = (one: string, asked: string): boolean => ` ${one} `.includes(` ${asked} `)

interface Fields {
  readonly titles: readonly string[]
  readonly creators: readonly string[]
  readonly series: readonly string[]
  readonly subjects: readonly string[]
}

/** The place of a work for words, as the order of hits is written down: tier, and what comes first within it. */
function placeOf(
  asked: string,
  own: string,
  fields: Fields,
  onlySubjects: boolean,
  onlySeries: boolean,
  free: boolean,
  isBroadSubject: boolean,
): number {
  const words = asked.split(' ')
  const said = new Set(
    [...fields.titles, ...fields.creators, ...fields.series].flatMap(one => one.split(' ')),
  )
  const anywhere = new Set([...said, ...fields.subjects.flatMap(one => one.split(' '))])
  const title = bare(asked)
  if (fields.titles.includes(own) && bare(own) === title) return 1
  if (fields.creators.includes(asked)) return 1
  if (onlySubjects && fields.subjects.includes(asked)) return 1
  if (onlySeries && fields.series.some(one => bare(one) === title)) return 1
  if (fields.titles.some(one => bare(one) === title)) return 1.1
  if (fields.series.some(one => bare(one) === title)) return 2
  if (fields.creators.some(one => one.endsWith(` ${asked}`))) return 2
  if (isBroadSubject && fields.subjects.includes(asked)) return 2.1
  if (fields.titles.some(one => bare(one).startsWith(`${title} `))) return 2.3
  const isName = (name: string) => fields.creators.some(one => one === name || one.endsWith(` ${name}`))
  const isTitle = (name: string) => fields.titles.some(one => bare(one) === bare(name))
  for (let n = 1; free && n < words.length; n++) {
    const [front, back] = [words.slice(0, n).join(' '), words.slice(n).join(' ')]
    if ((isTitle(front) && isName(back)) || (isTitle(back) && isName(front))) return 3
  }
  if (words.every(word => said.has(word))) return 3.1
  if (onlySubjects && words.every(word => anywhere.has(word))) return 3.1
  if (fields.subjects.includes(asked)) return 5
  return words.every(word => anywhere.has(word)) ? 5.1 : 9
}

/** The same for a phrase. */
function placeOfPhrase(
  asked: string,
  { titles, creators, series, subjects }: Fields,
  onlySubjects: boolean,
): number {
  const named = onlySubjects ? subjects : [...titles, ...creators, ...series]
  if (named.includes(asked)) return 1
  if (named.some(one => one.startsWith(`${asked} `))) return 2
  if (named.some(one => holds(one, asked))) return 3.1
  return subjects.some(one => holds(one, asked)) ? 5 : 9
}

const signs = ['', 'titel:', 'författare:', 'ämne:', 'serie:'] as const
const clause = fc.record({ sign: fc.constantFrom(...signs), text: text(2), phrase: fc.boolean() })

test('every work stands in the tier a plain reading gives it, the worst of its clauses, and by worth within it', () => {
  fc.assert(
    fc.property(
      fc.array(someWork, { minLength: 1, maxLength: 12 }),
      fc.array(someWork, { maxLength: 3 }),
      fc.array(clause, { minLength: 1, maxLength: 2 }),
      (first, later, clauses) => {
        const documents = [...first, ...later].map((facts, n) => work(n + 1, facts.title, facts))
        const engine = engineOf(documents.slice(0, first.length))
        engine.feed(documents.slice(first.length).map(document => ({ kind: 'put', document })))
        // A clause without a sign stands first: after a sign it would be the sign's.
        const asked = clauses.toSorted((a, b) => a.sign.length - b.sign.length || (a.phrase ? 1 : -1))
        if (asked.length === 2 && (asked[0]?.sign === asked[1]?.sign || asked[0]?.sign === 'titel:'))
          asked.pop()
        const question = asked.map(({ sign, text, phrase }) => sign + (phrase ? `"${text}"` : text)).join(' ')
        const isBroad = (text: string) =>
          documents.filter(document => document.subjects.includes(text)).length >= 5
        const right = documents
          .map(document => {
            const place = Math.max(
              ...asked.map(({ sign, text, phrase }) => {
                const only = (name: string) => sign === '' || sign === name
                const fields = {
                  titles: only('titel:') ? [document.title, ...document.titles] : [],
                  creators: only('författare:') ? document.creators : [],
                  series: only('serie:') ? document.series : [],
                  subjects: only('ämne:') ? document.subjects : [],
                }
                return phrase
                  ? placeOfPhrase(text, fields, sign === 'ämne:')
                  : placeOf(
                      text,
                      document.title,
                      fields,
                      sign === 'ämne:',
                      sign === 'serie:',
                      sign === '',
                      isBroad(text),
                    )
              }),
            )
            return { document, place, rank: Math.fround(rankOf(document)) }
          })
          .filter(({ place }) => place < 9)
          .sort((a, b) => a.place - b.place || b.rank - a.rank || a.document.work - b.document.work)
        assert.deepEqual(
          found(engine, question, { exact: true, limit: 50 }),
          right.map(({ document, place }) => `T${Math.floor(place)} ${document.work}`),
          question,
        )
      },
    ),
    { numRuns: 500 },
  )
})

const shelf = engineOf([
  work(1, 'Bröderna Lejonhjärta', {
    creators: ['Astrid Lindgren'],
    loans: 90,
    identifiers: ['9789129688313'],
  }),
  work(2, 'Mio, min Mio', { creators: ['Astrid Lindgren'], loans: 40 }),
  work(3, 'Harry Potter och de vises sten', { creators: ['J.K. Rowling'], series: ['Harry Potter'] }),
  work(4, 'Potters handbok', { creators: ['Karl Porter'], subjects: ['Keramik'] }),
  work(5, 'Sagan om Astrid', { creators: ['Bo Lindgren'] }),
  work(6, 'Mördare utan ansikte', { creators: ['Henning Mankell'], subjects: ['Poliser'] }),
])

test('an identifier comes before everything, with or without dashes', () => {
  assert.deepEqual(found(shelf, '978-91-29-68831-3'), ['T0 1'])
})

test('popularity never crosses a tier', () => {
  const engine = engineOf([
    work(1, 'Mio', { languages: ['eng'] }),
    work(2, 'Mio, min Mio', { loans: 5000, copies: [{ branch: 1, format: 'book', available: true }] }),
  ])
  assert.deepEqual(found(engine, 'mio'), ['T1 1', 'T2 2'])
})

test('within a tier Swedish stands before other languages however much the others are lent', () => {
  const engine = engineOf([
    work(1, 'Mio', { languages: ['eng'], loans: 100_000 }),
    work(2, 'Mio', { languages: ['swe'] }),
  ])
  assert.deepEqual(found(engine, 'mio'), ['T1 2', 'T1 1'])
})

test('a word with an error is put right when nothing is found as written, and what was written is told', () => {
  const { hits, corrected } = shelf.query({ text: 'harry poter' })
  assert.deepEqual([hits[0]?.work, hits[0]?.tier, corrected], [3, 6, 'harry potter'])
  assert.equal(shelf.query({ text: 'brödrena lejonhjärta' }).corrected, 'bröderna lejonhjärta')
  assert.equal(shelf.query({ text: 'astrid lingren' }).hits[0]?.work, 1)
  assert.equal(shelf.query({ text: 'mankel' }).corrected, 'mankell')
})

test('without rings is no error: the whole title comes first among what is put right', () => {
  assert.deepEqual(found(shelf, 'broderna lejonhjarta'), ['T6 1'])
})

test('exactly as written: nothing is put right and nothing left out', () => {
  const { hits, corrected, leftOut } = shelf.query({ text: 'harry poter', exact: true })
  assert.deepEqual([hits, corrected, leftOut], [[], null, []])
})

test('what is found as written is never altered', () => {
  for (const text of ['potter', 'porter', 'mio', 'astrid lindgren', 'lejonhjärta', 'keramik'])
    assert.equal(shelf.query({ text }).corrected, null, text)
})

test('signs keep their meaning when a word beside them is put right', () => {
  assert.equal(shelf.query({ text: 'författare:mankel titel:"utan ansikte"' }).hits[0]?.work, 6)
})

test('when nothing holds all words, the words nothing knows are left out, then one of the others', () => {
  const unknown = shelf.query({ text: 'mio zzyzx' })
  assert.deepEqual([unknown.hits[0]?.work, unknown.hits[0]?.tier, unknown.leftOut], [2, 7, ['zzyzx']])
  const other = shelf.query({ text: 'harry potter mankell' })
  assert.equal(other.hits[0]?.tier, 7)
  assert.equal(other.leftOut.length, 1)
})

test('a rare spelling that hits by chance brings an offer of the title that was meant, and stays as it is', () => {
  const engine = engineOf([
    ...[1, 2, 3, 4, 5].map(n => work(n, 'Lejonet', { loans: 50 + n })),
    work(9, 'Om lejonit liv'),
  ])
  const { hits, corrected, offered } = engine.query({ text: 'lejonit' })
  assert.deepEqual([hits.map(hit => hit.work), corrected, offered], [[9], null, 'lejonet'])
})

test('nonsense finds nothing, and nothing is pretended', () => {
  const { total, corrected, leftOut } = shelf.query({ text: 'qqwwzzxx' })
  assert.deepEqual([total, corrected, leftOut], [0, null, []])
})

test('what many works are about stands before titles that say the word; what few are about stands after them', () => {
  const many = Array.from({ length: 5 }, (_, n) => work(n + 1, `Verk ${n}`, { subjects: ['Katter'] }))
  const others = [
    work(10, 'Katter', {}),
    work(11, 'Katter i min trädgård', { loans: 900 }),
    work(12, 'Mina katter', { loans: 900 }),
    work(13, 'Sex valpar', { subjects: ['Hundar'] }),
    work(14, 'Hundar och jag', {}),
  ]
  const engine = engineOf([...many.slice(1), ...others])
  engine.feed([{ kind: 'put', document: many[0] as IndexDocument }])
  const about = ['T2 1', 'T2 2', 'T2 3', 'T2 4', 'T2 5']
  assert.deepEqual(found(engine, 'katter'), ['T1 10', ...about, 'T2 11', 'T3 12'])
  assert.deepEqual(found(engine, 'katt').slice(0, 5), about, 'in whatever form')
  assert.deepEqual(found(engine, 'hundar'), ['T2 14', 'T5 13'])
  engine.feed([{ kind: 'remove', work: 5 }])
  assert.deepEqual(found(engine, 'katter').slice(0, 3), ['T1 10', 'T2 11', 'T3 12'], 'now they are four')
})
