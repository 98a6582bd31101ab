import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readQuery, searchHref } from './query.ts'

const read = (address: string) => readQuery(new URL(address, 'http://x').searchParams)

test('a search is read from its address and written back to the same address', () => {
  const address =
    '/sok?q=selma+lagerl%C3%B6f&bibliotek=mora&bibliotek=falun&form=book&inne=1&sortera=newest&sida=3'
  const query = read(address)
  assert.equal(query.q, 'selma lagerlöf')
  assert.deepEqual(query.filters.bibliotek, ['mora', 'falun'])
  assert.equal(query.onShelf, true)
  assert.equal(query.sort, 'newest')
  assert.equal(query.page, 3)
  assert.equal(searchHref(query), address)
})

test('what makes no sense is left out', () => {
  const query = read('/sok?q=%20%20a%20%20b%20&sida=-2&sortera=bakifran&form=&form=book&form=book&inne=ja')
  assert.deepEqual(
    [query.q, query.page, query.sort, query.filters.form, query.onShelf],
    ['a b', 1, 'relevance', ['book'], false],
  )
  for (const page of ['0', '1.5', 'x', '99999999']) assert.equal(read(`/sok?sida=${page}`).page, 1)
  assert.equal(read(`/sok?q=${'x'.repeat(500)}`).q.length, 200)
})

test('an empty search is the plain search page', () => {
  assert.equal(searchHref({}), '/sok')
  assert.equal(searchHref(read('/sok')), '/sok')
  assert.equal(searchHref({ q: 'a', exact: true }), '/sok?q=a&exakt=1')
})
