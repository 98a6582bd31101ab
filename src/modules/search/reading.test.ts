import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSegment } from './build.ts'
import { Engine } from './engine.ts'
import type { IndexDocument, SearchRequest } from './port.ts'

const plain: Omit<IndexDocument, 'work' | 'title' | 'sortTitle'> = {
  ...{ titles: [], creators: [], series: [], subjects: [], genres: [], identifiers: [], languages: ['swe'] },
  ...{ formats: ['book'], audience: 'adult', firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
}
const work = (number: number, title: string, facts: Partial<IndexDocument> = {}): IndexDocument => ({
  ...plain,
  ...{ work: number, title, sortTitle: title },
  ...facts,
})
const engine = new Engine({
  segment: buildSegment([
    work(1, 'Kallocain', { creators: ['Karin Boye'], formats: ['book', 'audiobook'] }),
    work(2, 'Kallocain', { creators: ['Anna Ek'] }),
    work(3, 'Moln', { creators: ['Karin Boye'], subjects: ['Dikter'], classes: ['Hc.03'] }),
    work(4, 'Sagor', { languages: ['ara'], classes: ['Hc'] }),
    work(5, 'Nätter', { languages: ['ara'], audience: 'child', classes: ['uHce'] }),
    work(6, 'Film', {}),
    work(7, 'Häxan', { formats: ['film'] }),
    work(8, 'Lejonet', { series: ['Narnia'], part: 1 }),
    work(9, 'Prinsen', { series: ['Narnia'], part: 2 }),
    work(10, 'Stallet', { subjects: ['hästar'] }),
    work(11, 'Vi om hästar', {}),
    work(12, 'Kärlek', { genres: ['lättläst'] }),
    work(13, 'Rivstart', { genres: ['svenska som andraspråk'] }),
  ]),
  cursor: { xid: '0', seq: 0 },
  municipalities: [],
})
const ask = (text: string, more: Partial<SearchRequest> = {}) => {
  const { hits, understood = [], leftOut, rest } = engine.query({ text, ...more })
  const works = hits.map(hit => hit.work).sort((a, b) => a - b)
  return {
    works,
    read: understood.filter(one => one.applied).map(one => one.kind),
    understood,
    leftOut,
    rest,
  }
}

test('a format that is read keeps the rest as words, and only what there is in it', () => {
  const { works, read, rest } = ask('kallocain ljudbok')
  assert.deepEqual([works, read, rest], [[1], ['format'], 'kallocain'])
  assert.deepEqual(ask('kalocain ljudbok').works, [1], 'also put right')
})

test('what the reader chose takes the place of what was read in the same facet, so that its number holds', () => {
  const chosen = ask('kallocain ljudbok', { filters: { format: ['book'] } })
  assert.deepEqual([chosen.works, chosen.read], [[1, 2], []])
  assert.deepEqual(ask('barnböcker på arabiska', { filters: { audience: ['adult'] } }).works, [4])
  const { facets } = engine.query({ text: 'böcker på arabiska', facets: ['language'] })
  const beside = facets?.[0]?.values.find(({ value }) => value === 'swe')?.count
  assert.equal(ask('böcker på arabiska', { filters: { language: ['swe'] } }).works.length, beside)
})

test('what the reader chose in another facet goes with what was read', () => {
  const beside = ask('kallocain ljudbok', { filters: { format: [], creator: ['Karin Boye'] } })
  assert.deepEqual([beside.works, beside.read], [[1], ['format']])
  assert.deepEqual(ask('kallocain ljudbok', { filters: { creator: ['Anna Ek'] } }).works, [])
})

test('what is called just so is found so, and the reading is only offered', () => {
  const { works, read, understood } = ask('film')
  assert.deepEqual([works, read], [[6], []])
  assert.deepEqual(understood, [{ kind: 'format', values: ['film', 'e-film'], from: 'film', applied: false }])
})

test('what a reader took back is looked for as a word', () => {
  assert.deepEqual(ask('kallocain ljudbok', { notRead: ['ljudbok'] }).read, [])
  assert.deepEqual(ask('kallocain ljudbok', { exact: true }).works, [])
})

test('a language and readers are read; words that say nothing beside them are not looked for', () => {
  assert.deepEqual(ask('böcker på arabiska').works, [4, 5])
  assert.deepEqual(ask('böcker på arabiska för barn').works, [5])
})

test('in a language where nothing is about it, all in the language is given, and the words are said to be left out', () => {
  const { works, read, leftOut } = ask('deckare på arabiska')
  assert.deepEqual([works, read, leftOut], [[4, 5], ['language'], ['deckare']])
})

test('of what is left out only what says something is told', () => {
  assert.deepEqual(ask('böcker på arabiska för ungdomar').leftOut, ['för', 'ungdomar'])
})

test('without anything in the form that was read, the words are found in the forms there are', () => {
  const { works, read, leftOut } = ask('stallet e-bok')
  assert.deepEqual([works, read, leftOut], [[10], [], ['e', 'bok']])
  assert.deepEqual(ask('prinsen på finska').works, [9], 'nor in the language')
})

test('nothing in the language or the form that is all that was asked for is nothing, and not other words', () => {
  const { works, read, leftOut } = ask('böcker på tigrinska')
  assert.deepEqual([works, read, leftOut], [[], ['language'], []])
  assert.deepEqual([ask('tigrinska').works, ask('tigrinska').read], [[], ['language']])
  assert.deepEqual([ask('e-böcker').works, ask('e-böcker').read], [[], ['format']])
  assert.deepEqual(ask('böcker på tigrinska', { notRead: ['på tigrinska'] }).read, [])
})

test('the name of a language alone is what there is in it', () => {
  assert.deepEqual(ask('arabiska').works, [4, 5])
})

test('a shelf mark gives what stands there and below; one where nothing stands is still a shelf mark', () => {
  assert.deepEqual(ask('Hc').works, [3, 4])
  assert.deepEqual(ask('uHc').works, [5])
  assert.deepEqual([ask('Hx').works, ask('Hx').read], [[], ['shelf']])
  assert.deepEqual(ask('Moln').read, [], 'a title that looks like one is a title')
})

test('a part of a series', () => {
  assert.deepEqual(ask('narnia del 2').works, [9])
  assert.deepEqual(ask('första boken i Narnia').works, [8])
})

test('a name or a subject that is guessed counts only if it is there', () => {
  assert.deepEqual(ask('dikter av karin boye').works, [3])
  assert.deepEqual(ask('bok om hästar').works, [10], 'about them, not only named so')
  assert.deepEqual(ask('moln av regn').read, [])
})

test('what is guessed and not there is words, under what is sure', () => {
  assert.deepEqual(ask('bok om stallet').works, [10], 'without the words that only led to it')
  assert.deepEqual(ask('stallböcker').works, [10])
  const easy = ask('lättlästa böcker om kärlek')
  assert.deepEqual([easy.works, easy.read, easy.rest, easy.leftOut], [[12], ['genre'], 'kärlek', []])
  assert.deepEqual(ask('bok om kvantfysik').works, [], 'what is nowhere stays nowhere')
})

test('who learns Swedish finds what is made for that and easy reading, and a title that is just so goes before', () => {
  for (const said of ['sfi', 'böcker för nybörjare i svenska', 'lära sig svenska', 'learn swedish']) {
    const { works, read, rest } = ask(said)
    assert.deepEqual([works, read, rest?.replace('böcker', '').trim()], [[12, 13], ['genre'], ''], said)
  }
  assert.deepEqual(ask('lätt svenska').works, [12])
  assert.deepEqual(ask('sfi kärlek').works, [12])
})

test('books on something are those about it', () => {
  const { works, read } = ask('hästböcker')
  assert.deepEqual([works, read], [[10], ['subject']])
})

test('a number at the end is a part, if there is such a part and nothing is called so', () => {
  assert.deepEqual([ask('narnia 2').works, ask('narnia 2').read], [[9], ['part']])
  assert.deepEqual(ask('narnia 7').read, [])
  assert.deepEqual(ask('lejonet 22').read, [])
})

test('words that only say what is wanted are left out first, and never stay alone', () => {
  for (const [question, leftOut] of [
    ['nya sagor', ['nya']],
    ['bra bok kallocain', ['bra', 'bok']],
  ] as const)
    assert.deepEqual(ask(question).leftOut, leftOut)
  assert.deepEqual(ask('ny film qqqqq').works, [])
})

test('who writes a form of a word that is there is not asked whether another word was meant', () => {
  const few = new Engine({
    segment: buildSegment([work(1, 'Hästar'), work(2, 'Gäst'), work(3, 'Gästen'), work(4, 'Hist')]),
    ...{ cursor: { xid: '0', seq: 0 }, municipalities: [] },
  })
  assert.equal(few.query({ text: 'häst' }).offered, null)
})

test('one word that nothing is called finds what begins so', () => {
  assert.deepEqual(ask('kalloc').works, [1, 2])
  assert.deepEqual(ask('kalloc', { exact: true }).works, [])
  assert.deepEqual(ask('titel:kalloc').works, [])
  assert.deepEqual(ask('kal').works, [])
})

/** Worth by copies at so many branches. */
const wanted = (branches: number) => ({
  copies: Array.from({ length: branches }, (_, n) => ({ branch: n + 1, format: 'book', available: true })),
})

test('what begins with the only word goes before another spelling of it: several works, or one more wanted', () => {
  const asked = (muminWorks: IndexDocument[]) => {
    const index = new Engine({
      segment: buildSegment([work(1, 'Mumien', wanted(3)), ...muminWorks]),
      ...{ cursor: { xid: '0', seq: 0 }, municipalities: [] },
    })
    const { hits, corrected, offered } = index.query({ text: 'mumin' })
    return [hits.map(hit => hit.work), corrected, offered]
  }
  assert.deepEqual(asked([]), [[1], 'mumien', null])
  assert.deepEqual(asked([work(2, 'Muminpappan'), work(3, 'Muminhuset')]), [[2, 3], null, 'mumien'])
  assert.deepEqual(asked([work(2, 'Muminpappan')]), [[1], 'mumien', null])
  assert.deepEqual(asked([work(2, 'Muminpappan', wanted(9))]), [[2], null, 'mumien'])
})

test('a name beside the word book is who made it; a title beside it is just that title', () => {
  assert.deepEqual([ask('karin boye böcker').works, ask('karin boye böcker').read], [[1, 3], ['creator']])
  const titled = ask('stallet bok')
  assert.deepEqual([titled.works, titled.read, titled.leftOut], [[10], [], []])
  const index = new Engine({
    segment: buildSegment([
      work(1, 'Emil'),
      work(2, 'Hyss av Emil', { subjects: ['barnböcker'] }),
      work(3, 'Emil hos mormor', { subjects: ['barnböcker'] }),
    ]),
    ...{ cursor: { xid: '0', seq: 0 }, municipalities: [] },
  })
  assert.equal(index.query({ text: 'emil bok' }).hits[0]?.work, 1, 'a title before the subject of others')
  const rain = new Engine({
    segment: buildSegment([work(1, 'Lukten av regn'), work(2, 'Lukten, regn')]),
    ...{ cursor: { xid: '0', seq: 0 }, municipalities: [] },
  })
  const { hits } = rain.query({ text: 'lukten av regn' })
  assert.deepEqual(
    hits.map(hit => hit.work),
    [1],
    'what is called as it is written stays as it is',
  )
})

test('for readers whose words nothing says, all that is for them is given, and the words are said to be left out', () => {
  const { works, read, leftOut } = ask('högläsning 6 år')
  assert.deepEqual([works, read, leftOut], [[5], ['audience'], ['högläsning']])
  assert.deepEqual(ask('kallocain för barn').works, [1, 2], 'what is called so is given to whom it may be')
})

test('where a work was met, and in which order it shall be read, is left out', () => {
  for (const [question, leftOut] of [
    ['boken om prinsen som var på tv', ['boken', 'om', 'som', 'var', 'på', 'tv']],
    ['prinsen som blev en tv serie', ['som', 'blev', 'en', 'tv', 'serie']],
    ['prinsen i rätt ordning', ['i', 'rätt', 'ordning']],
  ] as const) {
    const { works, leftOut: told } = ask(question)
    assert.deepEqual([works, told], [[9], leftOut], question)
  }
})

/** What is called by words that also name forms, beside things of those forms that would be found by the rest of the words. */
const called = new Engine({
  segment: buildSegment([
    work(1, 'Filmen om oss'),
    work(2, 'Oss', { formats: ['film'] }),
    work(3, 'Spelet'),
    work(4, 'Monopol', { formats: ['board-game'] }),
    work(5, 'Kartan och landskapet', { creators: ['Michel Houellebecq'] }),
    work(6, 'Landskapet Norr', { formats: ['map'] }),
    work(7, 'Noter från ett källarhål'),
    work(8, 'Källarhål', { formats: ['sheet-music'] }),
    work(9, 'Skivan som försvann'),
    work(10, 'Försvann', { formats: ['music'] }),
    work(11, 'Spelet om staden'),
    work(12, 'Staden', { formats: ['game'], subjects: ['Nintendo Switch'] }),
    work(13, 'Staden två', { formats: ['game'], subjects: ['Playstation 4'] }),
    work(14, 'Dvd', {}),
    work(15, 'Landskapet', { creators: ['Ada Ek'], formats: ['film'] }),
  ]),
  cursor: { xid: '0', seq: 0 },
  municipalities: [],
})
for (const [question, first, read] of [
  ['filmen om oss', 1, false],
  ['Filmen om', 1, false],
  ['filmen oss', 1, false],
  ['oss film', 2, true],
  ['spelet', 3, false],
  ['monopol spelet', 4, true],
  ['spel om staden', 11, false],
  ['kartan och landskapet', 5, false],
  ['kartan landskap', 5, false],
  ['houellebecq kartan', 5, false],
  ['landskapet karta', 5, false],
  ['karta', 5, false],
  ['norr karta', 6, true],
  ['noter från ett källarhål', 7, false],
  ['källarhål noter', 8, true],
  ['skivan försvann', 9, false],
  ['försvann cd', 10, true],
  ['staden switch', 12, false],
  ['staden playstation', 13, false],
  ['staden tv-spel', 12, true],
  ['dvd', 14, false],
  ['filmen landskapet', 15, true],
] as const)
  test(`“${question}” finds what is called so first, and is ${read ? '' : 'not '}read as a form`, () => {
    const { hits, understood = [] } = called.query({ text: question })
    assert.equal(hits[0]?.work, first)
    assert.equal(
      understood.some(one => one.applied),
      read,
    )
  })

test('a series that is called less is found by what it is called', () => {
  assert.deepEqual(ask('narniaböckerna').works, [8, 9])
  assert.deepEqual(ask('Narnia-serien').read, ['series'])
  assert.deepEqual(ask('hästserien').read, [], 'there must be one')
})
