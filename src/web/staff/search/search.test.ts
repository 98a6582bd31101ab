import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Explanation, InsideView } from '../../../modules/search/index.ts'
import { howMet, reasonLines, tierLines, worthLine } from './reason-words.ts'
import {
  choiceFormOf,
  hrefOf,
  listHref,
  readListAsked,
  readReasonsAsked,
  reasonsHref,
  workNumberIn,
} from './search.view.ts'

const inside: InsideView = {
  ...{ indexed: true, level: 1, place: 0, inSeries: false, met: [null] },
  worth: { swedish: 40, branches: 1, copies: 0.5, loans: 0.25, recent: 0 },
}
const told: Explanation = {
  ...{ work: 1, tier: 1, score: 41.75, corrected: null, leftOut: [], inside },
  words: [{ word: 'häst', stem: 'häst', works: 0, inflected: 0 }],
}

test('a tier is told in words, with what comes first within it', () => {
  assert.match(tierLines(1, 0).join(' '), /Nivå 1 av 7.*egen titel/)
  assert.match(tierLines(1, 1).join(' '), /titeln på en utgåva/)
  assert.equal(tierLines(4, 0).length, 1)
  assert.equal(tierLines(2, null).length, 1)
  assert.match(tierLines(6, 3).join(' '), /rättade.*som på nivå 3/)
  assert.match(tierLines(7, 4).join(' '), /utanför.*som på nivå 4/)
})

test('it is told how a word is met, and where', () => {
  assert.equal(howMet(null), 'finns inte i verket')
  const met = { word: 'hästar', fields: ['title', 'subject'] } as const
  assert.equal(howMet({ ...met, as: 'written' }), 'som det är skrivet, i titeln och ämnen')
  assert.match(howMet({ ...met, as: 'inflected' }), /annan form: hästar/)
  assert.match(howMet({ ...met, as: 'part' }), /del av hästar/)
  assert.match(howMet({ ...met, as: 'rings' }), /å, ä eller ö: hästar/)
})

test('the worth is told part by part and summed; where the engine cannot, nothing', () => {
  assert.match(worthLine(inside, 41.75) ?? '', /svenska 40,0 .* = 41,8\.$/)
  assert.equal(worthLine(undefined, 1), null)
  assert.equal(worthLine({ ...inside, worth: null }, 1), null)
})

test('a work that is missed: not indexed, a word lacking, or its words not where they must be', () => {
  const missing = { ...told, tier: null }
  assert.match(
    reasonLines({ ...missing, inside: { ...inside, indexed: false } }).join(),
    /finns inte i sökindexet/,
  )
  assert.match(reasonLines(missing).join(), /häst står inte i titel/)
  assert.match(reasonLines({ ...missing, leftOut: ['häst'] }).join(), /inte där frågan kräver/)
  assert.match(reasonLines({ ...told }).join(), /Nivå 1/)
  assert.doesNotMatch(reasonLines({ ...told }).join(), /läsordning/)
  assert.match(reasonLines({ ...told, inside: { ...inside, inSeries: true } }).join(), /läsordning/)
})

test('a work is named by its number or the address of its page, and by nothing else', () => {
  for (const text of ['17', ' 17 ', '/verk/17', 'https://exempel.se/verk/17/titeln', '/en/verk/17/x'])
    assert.equal(workNumberIn(text), 17, text)
  for (const text of ['', '0', 'sjutton', '1.5', '-1', '/verk/', '17 hästar', '9'.repeat(16)])
    assert.equal(workNumberIn(text), null, text)
})

test('addresses say what is not usual, and are read back; what makes no sense is left out', () => {
  const asked = { q: 'två ord', exact: true, page: 3, work: '17' }
  const back = (href: string) => new URL(href, 'http://x').searchParams
  assert.deepEqual(readReasonsAsked(back(reasonsHref(asked))), asked)
  assert.equal(reasonsHref({}), '/personal/sok')
  assert.equal(reasonsHref({ page: 1 }), '/personal/sok')
  const list = { state: 'slut', words: 'häst', page: 2 } as const
  assert.deepEqual(readListAsked(back(listHref(list))), list)
  assert.equal(listHref({ state: 'galler', page: 1 }), '/personal/sok/val')
  assert.deepEqual(readListAsked(back('?visa=toString&sida=-1')), { state: 'galler', words: '', page: 1 })
  assert.equal(hrefOf('/a', { b: '', c: 'd' }), '/a?c=d')
})

test('a form of a choice is read as it was filled in', () => {
  const form = new URLSearchParams({
    fraga: ' a  b ',
    verk: '1',
    val: 'pin',
    plats: ' 2 ',
    skal: ' x ',
    visas: '1',
  })
  assert.deepEqual(choiceFormOf(form), {
    ...{ question: 'a b', work: '1', kind: 'pin', place: '2', municipality: '', reason: 'x' },
    ...{ reasonPublic: true, until: '' },
  })
  assert.equal(choiceFormOf(new URLSearchParams()).reasonPublic, false)
})
