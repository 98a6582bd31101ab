import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  coverLayouts,
  coverOrnaments,
  coverSize,
  coverTitle,
  coverTones,
  designCover,
} from './cover.rules.ts'

const work = { id: 1, title: 'Utvandrarna', creator: 'Vilhelm Moberg', subjects: [] as string[] }

test('the same work looks the same every time, whatever its number', () => {
  assert.deepEqual(designCover(work), designCover({ ...work, id: 99 }))
})

test('the colour follows the subject', () => {
  const tone = (subject: string) => designCover({ ...work, subjects: [subject] }).tone
  assert.equal(tone('Svenska deckare'), 'night')
  assert.equal(tone('Skog och natur'), 'spruce')
  assert.equal(tone('Hav'), 'lake')
  assert.equal(tone('Släktforskning'), 'falu')
  assert.equal(tone('Lyrik'), 'heather')
})

test('a book for children has one of the bright colours, a crime story for them too', () => {
  const tones = (of: Partial<Parameters<typeof designCover>[0]>) =>
    new Set(Array.from({ length: 400 }, (_, n) => designCover({ ...work, title: `Titel ${n}`, ...of }).tone))
  const bright = new Set(['ochre', 'falu', 'lake', 'spruce', 'heather'])
  assert.deepEqual(tones({ subjects: ['Deckare', 'Barnböcker'] }), bright)
  assert.deepEqual(tones({ audience: 'child', subjects: ['Deckare'] }), bright)
  assert.deepEqual(tones({ audience: 'adult', subjects: ['Deckare'] }), new Set(['night']))
})

test('works without a subject spread over every colour, layout and ornament', () => {
  const designs = Array.from({ length: 400 }, (_, n) => designCover({ ...work, title: `Titel ${n}` }))
  assert.deepEqual(new Set(designs.map(design => design.tone)), new Set(coverTones))
  assert.deepEqual(new Set(designs.map(design => design.layout)), new Set(coverLayouts))
  assert.deepEqual(new Set(designs.map(design => design.ornament)), new Set(coverOrnaments))
})

test('two books with the same title by different authors may differ', () => {
  const looks = new Set(
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(creator =>
      JSON.stringify(designCover({ ...work, creator })),
    ),
  )
  assert.ok(looks.size > 2)
  assert.deepEqual(designCover({ ...work, creator: null }), designCover({ ...work, creator: '' }))
})

test('letters shrink until no word is broken', () => {
  assert.equal(coverSize('Doktor Glas', 'corner'), 'l')
  assert.equal(coverSize('Hundarna', 'corner'), 'm')
  assert.equal(coverSize('Utvandrarna', 'corner'), 's')
  assert.equal(coverSize('Utvandrarna', 'spine'), 's')
  assert.equal(coverSize('Bibliotekarien', 'spine'), 'xs')
  assert.equal(coverSize('Verwandlung', 'spine'), 'xs')
  assert.equal(coverSize('Specialpedagogik', 'frame'), 'xxs')
  assert.equal(coverSize('Nils Holgerssons underbara resa genom Sverige', 'frame'), 'xs')
  assert.equal(coverSize('', 'corner'), 'l')
})

test('a cover shows the title without its subtitle, and cuts a very long one at a word', () => {
  assert.equal(coverTitle('Aniara : en revy om människan'), 'Aniara')
  assert.equal(coverTitle('Vägen / Cormac'), 'Vägen')
  const long = coverTitle('ord '.repeat(40).trim())
  assert.ok(long.endsWith('ord …') && long.length <= 90)
  assert.ok(coverTitle('x'.repeat(200)).length <= 90)
})
