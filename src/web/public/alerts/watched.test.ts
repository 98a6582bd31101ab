import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksSomething, creatorQuery, kindOf, seriesQuery, watchedPath, watchedQuery } from './watched.ts'

test('a search is known again by its words and filters, whatever its order, its page and how new it asks for', () => {
  const one = watchedPath(watchedQuery('/sok?q=fj%C3%A4ll&bibliotek=mora&nytt=30&sortera=newest&sida=4'))
  assert.equal(one, '/sok?q=fj%C3%A4ll&bibliotek=mora')
  assert.equal(watchedPath(watchedQuery(one)), one)
  assert.equal(
    watchedPath(watchedQuery('/sok?q=x&inne=1&exakt=1&ord=film')),
    '/sok?q=x&inne=1&exakt=1&ord=film',
  )
})

test('what is no search asks for nothing, nor does a search for everything', () => {
  for (const address of ['', '/verk/1?q=x', 'https://ond.example/sok?q=x', '/sok', '/sok?nytt=30'])
    assert.equal(asksSomething(watchedQuery(address)), false, address)
  for (const address of ['/sok?q=x', '/sok?inne=1', '/sok?form=book'])
    assert.equal(asksSomething(watchedQuery(address)), true, address)
})

test('one series or one name and nothing else is watched as that', () => {
  assert.equal(kindOf(seriesQuery('Jerusalem')), 'series')
  assert.equal(kindOf(creatorQuery('Selma Lagerlöf')), 'creator')
  for (const address of [
    ...['/sok?q=x&serie=A', '/sok?inne=1&serie=A', '/sok?serie=A&serie=B', '/sok?serie=A&form=book'],
    ...['/sok?form=book', '/sok?q=x'],
  ])
    assert.equal(kindOf(watchedQuery(address)), 'search', address)
})
