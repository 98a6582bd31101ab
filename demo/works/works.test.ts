import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const columns = 'title creator year language series kind class subjects original editions hook'
const files = readdirSync(import.meta.dirname)
  .filter(name => name.endsWith('.tsv'))
  .map(name => name.slice(0, -'.tsv'.length))

const rows = files.flatMap(file => {
  const [head, ...lines] = readFileSync(join(import.meta.dirname, `${file}.tsv`), 'utf8')
    .replace(/\n$/, '')
    .split('\n')
  assert.equal(head?.replaceAll('\t', ' '), columns, file)
  return lines.map((line, at) => ({ where: `${file}.tsv:${at + 2}`, cells: line.split('\t') }))
})
const cell = (cells: readonly string[], column: string): string =>
  cells[columns.split(' ').indexOf(column)] ?? ''

test('every work has its eleven columns, a title, a year and a language', () => {
  for (const { where, cells } of rows) {
    assert.equal(cells.length, 11, where)
    assert.ok(cell(cells, 'title').trim(), where)
    assert.match(cell(cells, 'year'), /^-?\d{1,4}$/, where)
    assert.ok(Number(cell(cells, 'year')) <= 2026, where)
    assert.match(cell(cells, 'language'), /^[a-z]{3}$/, where)
    assert.match(cell(cells, 'kind'), /^(book|comic|film|music|game|board-game|magazine)$/, where)
    assert.ok(
      cells.every(text => text === text.trim() && text === text.normalize('NFC')),
      where,
    )
  }
})

test('no work stands twice, and there are at least 1,500', () => {
  const keys = rows.map(({ cells }) =>
    ['title', 'creator', 'language', 'kind'].map(column => cell(cells, column)).join('|'),
  )
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  )
  assert.ok(keys.length >= 1500, `${keys.length}`)
})

test('films name their director, and books in other scripts are written out in Latin letters', () => {
  for (const { where, cells } of rows) {
    if (cell(cells, 'kind') === 'film') assert.match(cell(cells, 'creator'), / \(regi\)$/, where)
    const foreign =
      /^(ara|per|ukr|rus|tha|chi)$/.test(cell(cells, 'language')) && cell(cells, 'kind') === 'book'
    if (foreign) assert.match(cell(cells, 'original'), /^rom: /, where)
  }
})
