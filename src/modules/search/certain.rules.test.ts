import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certainOf, type HitNamed, isName, nameAsked } from './certain.rules.ts'
import type { Understood } from './understand.rules.ts'

const hit = (title: string, creator: string | null = null, series: string | null = null): HitNamed => ({
  ...{ title, creator, series },
})
const lagerlof = hit('Jerusalem', 'Selma Lagerlöf')
const kind = (asked: string, ...hits: HitNamed[]) => certainOf(asked, hits)?.kind ?? null

test('a question is a name in whatever order, with initials, with or without a comma', () => {
  for (const asked of [
    'selma lagerlöf',
    'Lagerlöf, Selma',
    'lagerlöf selma',
    'Lagerlöf, S',
    'lagerlöf s',
    's lagerlöf',
    'selma lagerlof',
  ])
    assert.ok(isName(asked, 'Selma Lagerlöf'), asked)
  assert.ok(isName('ajvide lindqvist john', 'John Ajvide Lindqvist'))
  assert.ok(isName('JK Rowling', 'J.K. Rowling'))
  assert.ok(!isName('åke ek', 'Ake Ek'))
  for (const other of ['lagerlöf', 'selma', 'selma lagerlöf jerusalem', 'selma ottilia lagerlöf'])
    assert.ok(!isName(other, 'Selma Lagerlöf'), other)
})

test('who made one of the first three hits is the answer, as the catalogue may file the name', () => {
  assert.deepEqual(certainOf('Lagerlöf, S', [lagerlof]), {
    ...{ kind: 'creator', names: ['selma lagerlöf', 'lagerlöf selma'] },
  })
  const others = [hit('A'), hit('B')]
  assert.equal(kind('selma lagerlöf', ...others, lagerlof), 'creator')
  assert.equal(kind('selma lagerlöf', ...others, hit('C'), lagerlof), null)
  assert.equal(kind('lagerlöf', lagerlof), null, 'a family has many')
  assert.equal(kind('', lagerlof), null)
  assert.equal(kind('anna maria eva ida elsa ek', hit('A', 'Anna Maria Eva Ida Elsa Ek')), 'creator')
  assert.equal(kind('anna maria eva ida elsa ada ek', hit('A', 'Anna Maria Eva Ida Elsa Ada Ek')), null)
})

test('a series the first hits are parts of is the answer, its article free', () => {
  assert.deepEqual(certainOf('millennium', [hit('Kvinnor', 'Stieg Larsson', 'Millennium')]), {
    ...{ kind: 'series', names: ['Millennium'] },
  })
  assert.equal(kind('fjallbacka', hit('Isprinsessan', null, 'Fjällbacka')), 'series')
  assert.equal(kind('de osynliga', hit('Ett', null, 'Osynliga')), 'series')
  assert.equal(kind('millennium larsson', hit('Kvinnor', 'Stieg Larsson', 'Millennium')), null)
})

test('what is called just so and stands first is meant, unless it is of that series or by that person', () => {
  assert.equal(kind('emil', hit('Emil', 'Ada Ek'), hit('X', null, 'Emil')), null)
  assert.equal(kind('selma lagerlöf', hit('Selma Lagerlöf', 'Ada Ek'), lagerlof), null)
  assert.equal(kind('selma lagerlöf', lagerlof, hit('Selma Lagerlöf', 'Ada Ek')), 'creator')
  assert.equal(kind('hungerspelen', hit('Hungerspelen', 'Suzanne Collins', 'Hungerspelen')), 'series')
  assert.equal(kind('ada ek', hit('Ada Ek', 'Ada Ek')), 'creator')
  assert.equal(kind('det', hit('Det', 'Stephen King')), null)
})

test('another spelling of the family name is asked for, if nothing else of the question is a title', () => {
  const idiot = hit('Idioten', 'Fjodor Dostojevskij')
  assert.deepEqual(certainOf('Fyodor Dostoyevsky', [idiot])?.names, [
    'fyodor dostoyevsky',
    'dostoyevsky fyodor',
  ])
  assert.equal(kind('Dostoyevsky, Fyodor', idiot), 'creator')
  assert.equal(kind('dostoyevsky', idiot), null)
  assert.equal(kind('idioten dostoyevsky', idiot), null)
  assert.equal(kind('klassiker dostoyevsky', hit('Idioten', 'Fjodor Dostojevskij', 'Klassiker')), null)
  assert.equal(kind('anna karlsson', idiot), null)
  assert.equal(kind('en två tre fyra fem sex dostoyevsky', idiot), null)
})

const read = (of: Understood['kind'], value = ''): Understood => ({
  ...{ kind: of, values: [value], from: '', applied: true },
})

test('a name is what is left when forms, readers and languages are taken away, and the word book', () => {
  assert.equal(nameAsked('selma lagerlöf', [], ''), 'selma lagerlöf')
  assert.equal(nameAsked('böcker av selma lagerlöf', [], ''), 'selma lagerlöf')
  assert.equal(nameAsked('selma lagerlöf ljudbok', [read('format')], 'selma lagerlöf'), 'selma lagerlöf')
  assert.equal(
    nameAsked('x', [read('language'), read('audience'), read('genre')], 'lagerlöf böcker'),
    'lagerlöf',
  )
  assert.equal(nameAsked('x', [read('creator', 'Karin Boye')], 'böcker'), 'Karin Boye')
  assert.equal(nameAsked('x', [read('series', 'Narnia')], ''), 'Narnia')
  assert.equal(nameAsked('x', [read('creator', 'Karin Boye')], 'dikter'), null)
  assert.equal(nameAsked('x', [read('creator', 'A'), read('series', 'B')], ''), null)
  for (const other of ['part', 'shelf', 'subject'] as const)
    assert.equal(nameAsked('x', [read(other)], 'narnia'), null)
  assert.equal(nameAsked('ljudbok', [read('format')], ''), null)
})
