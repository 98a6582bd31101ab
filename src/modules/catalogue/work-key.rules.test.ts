import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Creator, type Edition, editionOf, untitled } from './edition.rules.ts'
import { keysOfTitle, workCreator, workKeys } from './work-key.rules.ts'

const person = (key: string, role = 'aut'): Creator => ({
  ...{ name: key, displayName: key.toUpperCase(), role, dates: null, key },
})
const plain = editionOf({ leader: '00000nam a2200000 a 4500', fields: [] })
const edition = (given: Partial<Edition>): Edition => ({
  ...plain,
  title: 'Sommarboken',
  creators: [person('jansson t')],
  ...given,
})
const keys = (given: Partial<Edition>) => workKeys(edition(given), 'own')
const same = (a: Partial<Edition>, b: Partial<Edition>) => keys(a).some(key => keys(b).includes(key))

test('the same title by the same creator is one work, whatever the edition', () => {
  assert.ok(same({ format: 'book' }, { format: 'large-print' }))
  assert.ok(same({ format: 'book' }, { format: 'audiobook' }))
  assert.ok(same({ title: 'Sommarboken' }, { title: 'SOMMARBOKEN.' }))
  assert.ok(!same({}, { creators: [person('jansson l')] }))
  assert.ok(!same({}, { title: 'Vinterboken' }))
})

test('a film is not its book, and music is not its score', () => {
  assert.ok(!same({ format: 'book' }, { format: 'film' }))
  assert.ok(!same({ format: 'music' }, { format: 'sheet-music' }))
  assert.ok(same({ format: 'film' }, { format: 'e-film' }))
})

test('a translation goes with its original', () => {
  const swedish = { title: 'Sommarboken' }
  const english = { title: 'The summer book', originalTitle: 'Sommarboken' }
  assert.ok(same(swedish, english))
  assert.ok(same({ title: 'Kesäkirja', originalTitle: 'Sommarboken' }, english))
  assert.ok(!same(swedish, { ...english, creators: [person('andra b')] }))
})

test('a uniform title that only gathers is no title of a work', () => {
  for (const title of ['Works', 'Selections', 'Laws, etc.', 'Poems', 'Urval'])
    assert.deepEqual(keys({ title: 'A', originalTitle: title }).length, 1, title)
  assert.ok(
    !same({ title: 'Dikter 1', originalTitle: 'Selections' }, { title: 'Brev', originalTitle: 'Selections' }),
  )
  // As a title of its own it is one all the same.
  assert.ok(same({ title: 'Samlade verk' }, { title: 'Samlade verk', format: 'audiobook' }))
})

test('a part belongs to the work, a subtitle too unless it only says what a book is', () => {
  assert.ok(!same({ part: 'Del 1' }, { part: 'Del 2' }))
  assert.ok(
    !same(
      { title: 'A', originalTitle: 'B', part: 'Del 1' },
      { title: 'C', originalTitle: 'B', part: 'Del 2' },
    ),
  )
  assert.ok(same({ subtitle: 'roman' }, { subtitle: null }))
  assert.ok(same({ subtitle: 'en psykologisk thriller från Falun' }, { subtitle: null }))
  assert.ok(!same({ subtitle: 'handbok för nybörjare' }, { subtitle: null }))
})

test('what nobody is said to have made is a work by three words of title, and alone by fewer', () => {
  const nobody = { creators: [] }
  assert.deepEqual(keys({ ...nobody, title: 'Dikter' }), ['own'])
  assert.deepEqual(keys({ ...nobody, title: 'Nya dikter' }), ['own'])
  assert.ok(
    same({ ...nobody, title: 'Sju sorters kakor' }, { ...nobody, title: 'Sju sorters kakor', year: 1990 }),
  )
  assert.notDeepEqual(keys({ ...nobody, title: 'Sju sorters kakor' }), ['own'])
  const film = { ...nobody, format: 'film' as const, title: 'En film om skog' }
  assert.ok(same({ ...film, year: 1990 }, { ...film, year: 1990 }))
  assert.ok(!same({ ...film, year: 1990 }, { ...film, year: 2020 }))
})

test('what has no title is alone', () => {
  assert.deepEqual(keys({ title: untitled }), ['own'])
  assert.deepEqual(keys({ title: '...' }), ['own'])
  assert.equal(plain.title, untitled)
})

test('a magazine is known by title and ISSN, not by who is named', () => {
  const one = { format: 'magazine' as const, title: 'Allt om mat', issns: ['0002-6212'] }
  assert.ok(same(one, { ...one, creators: [] }))
  assert.ok(!same(one, { ...one, issns: ['1111-1111'] }))
  assert.ok(same({ ...one, issns: [] }, { ...one, issns: [] }))
})

test('who made it comes before who is only named, and who is named before a translator', () => {
  const [maker, named, translator] = [person('ek a', 'aut'), person('alm b', ''), person('berg c', 'trl')]
  assert.equal(workCreator(edition({ creators: [translator, named, maker] })), 'EK A')
  assert.equal(workCreator(edition({ creators: [translator, named] })), 'ALM B')
  assert.equal(workCreator(edition({ creators: [translator] })), 'BERG C')
  assert.equal(workCreator(edition({ creators: [] })), null)
  for (const role of ['drt', 'cmp', 'prf'])
    assert.equal(workCreator(edition({ creators: [named, person('dahl d', role)] })), 'DAHL D', role)
})

test('an initial keeps its dot, a name loses the dot of the field', () => {
  const named = (name: string) =>
    editionOf({
      leader: plain.title,
      fields: [{ tag: '100', ind: '1 ', subfields: [['a', name]] }],
    }).creators[0]?.displayName
  assert.equal(named('Tolkien, J. R. R.'), 'J. R. R. Tolkien')
  assert.equal(named('Rowling, J.'), 'J. Rowling')
  assert.equal(named('Lindgren, Astrid.'), 'Astrid Lindgren')
  assert.equal(named('Lindgren, Astrid,'), 'Astrid Lindgren')
})

test('a title and a name find their work in whatever form, however the name is turned; too little finds none', () => {
  const found = (title: string, creator: string, given: Partial<Edition>) =>
    keysOfTitle(title, creator).some(key => keys(given).includes(key))
  for (const format of ['book', 'film', 'music', 'game', 'sheet-music', 'board-game'] as const)
    assert.ok(found('sommarboken!', 'Tove Jansson', { format }), format)
  assert.ok(found('Sommarboken', 'Jansson, Tove', {}))
  assert.ok(!found('Sommarboken', 'Lars Jansson', {}))
  assert.ok(!found('Vinterboken', 'Tove Jansson', {}))
  const nobodys = { title: 'Svenska folkets underbara öden', creators: [] }
  assert.ok(found('Svenska folkets underbara öden', '', nobodys))
  assert.deepEqual(keysOfTitle('Dikter', ''), [])
  assert.deepEqual(keysOfTitle('Två ord', ''), [])
  assert.deepEqual(keysOfTitle(' ', 'Tove Jansson'), [])
})
