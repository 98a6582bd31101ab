import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWritten, wantedOf, writtenPath } from './written.ts'

const partOf = (series: string, part: string | null) => [series, part].filter(Boolean).join(', del ')
const read = (query: string) => readWritten(new URLSearchParams(query), partOf)

test('what was searched for in vain is the title, or the ISBN when it is one', () => {
  assert.deepEqual([read('q=kolmilan+p%C3%A5  heden').title, read('q=x').isbn], ['kolmilan på heden', ''])
  const number = read('q=978-91-0-000000-4')
  assert.deepEqual([number.title, number.isbn], ['', '978-91-0-000000-4'])
  assert.equal(read('q=9789100000005').title, '9789100000005', 'a number that is no ISBN')
  assert.equal(read('q=ordet&titel=Boken').title, 'Boken')
})

test('a part of a series that is missing is the title', () => {
  assert.equal(read('serie=Jerusalem&del=3').title, 'Jerusalem, del 3')
  assert.equal(read('serie=Jerusalem').title, 'Jerusalem')
  assert.equal(read('serie=Jerusalem&titel=Boken').title, 'Boken')
})

test('the box to reserve is ticked until somebody who saw it takes the tick away', () => {
  assert.equal(read('').reserve, true)
  assert.equal(read('sedd=1&reservera=1').reserve, true)
  assert.equal(read('sedd=1').reserve, false)
})

test('all that was written is in the address that leads back to it', () => {
  const written = {
    ...{ title: 'Åäö & mer', creator: 'Ö', isbn: '123', format: 'film', language: 'ara', audience: 'child' },
    ...{ why: 'rad ett\nrad två', library: 'mora', reserve: false, anyway: true },
  }
  const path = writtenPath(written)
  assert.match(path, /^\/foresla-inkop\?titel=/)
  assert.deepEqual(read(path.split('?')[1] ?? ''), written)
  assert.equal(writtenPath(read('')), '/foresla-inkop')
})

test('choices that are none of the form say nothing, and what is too long is kept to be told', () => {
  const wanted = wantedOf(read('sprak=klingonska&malgrupp=alla&titel=T'), ['swe'])
  assert.deepEqual([wanted.language, wanted.audience], [null, null])
  const known = wantedOf(read('sprak=swe&malgrupp=young'), ['swe'])
  assert.deepEqual([known.language, known.audience], ['swe', 'young'])
  assert.equal(read(`varfor=${'x'.repeat(5000)}`).why.length, 1000)
})
