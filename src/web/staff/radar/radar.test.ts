import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from '../csv.ts'
import { radarHref, readRadarFilter } from './radar.view.ts'

const read = (address: string) => readRadarFilter(new URLSearchParams(address))

test('the address says which part of the list, and what makes no sense is left out', () => {
  assert.deepEqual(read(''), { sort: 'saved', municipality: null, format: null, page: 1 })
  assert.deepEqual(read('kommun=mora&form=film&sortera=per-exemplar&sida=3'), {
    ...{ sort: 'per-copy', municipality: 'mora', format: 'film', page: 3 },
  })
  for (const odd of ['sida=0', 'sida=x', 'sida=1.5', 'sida=10001', 'sortera=hej', 'kommun=&form='])
    assert.deepEqual(read(odd), read(''), odd)
})

test('the same choice always has the same address, for the page and for the file', () => {
  assert.equal(radarHref({}), '/personal/inkopsradar')
  assert.equal(radarHref({ sort: 'saved', page: 1 }), '/personal/inkopsradar')
  const choice = { sort: 'title', municipality: 'mora', format: 'book', page: 2 } as const
  const href = radarHref(choice)
  assert.equal(href, '/personal/inkopsradar?kommun=mora&form=book&sortera=titel&sida=2')
  assert.deepEqual(read(href.split('?')[1] ?? ''), choice)
  assert.equal(
    radarHref({ format: 'book' }, '/personal/inkopsradar.csv'),
    '/personal/inkopsradar.csv?form=book',
  )
})

test('the file opens in a spreadsheet as it is: what separates or breaks is quoted, nothing is a formula', () => {
  assert.equal(
    csvOf([
      ['Titel', 'Väntar'],
      ['Å, "ö"; slut', 3],
      ['två\nrader', null],
      ['=1+1', -2],
      ['@sum', 0],
    ]),
    '\ufeffTitel;Väntar\r\n"Å, ""ö""; slut";3\r\n"två\nrader";\r\n\'=1+1;-2\r\n\'@sum;0\r\n',
  )
})
