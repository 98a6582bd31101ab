import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, paceOf } from './pace.rules.ts'
import { paceKeeper } from './pace.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const crawler = 'Mozilla/5.0 (compatible; Someone-Bot/2.0; +https://example.org)'

test('what calls itself a crawler, or nothing at all, may ask more seldom than a browser', () => {
  for (const agent of [crawler, '', 'curl/8.5', 'python-requests/2', 'GreedySpider 1'])
    assert.deepEqual(paceOf(agent), { burst: 20, seconds: 3 }, agent)
  for (const agent of [
    firefox,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605',
    'Talbotson 3',
  ])
    assert.deepEqual(paceOf(agent), { burst: 300, seconds: 0.25 }, agent)
})

test('so many at once are answered; the next is told how many whole seconds to wait', () => {
  const pace = { burst: 2, seconds: 3 }
  const first = ask(pace, undefined, 0)
  assert.deepEqual(first, { left: { answers: 1, at: 0 }, waitSeconds: null })
  const second = ask(pace, first.left, 0)
  assert.deepEqual(second, { left: { answers: 0, at: 0 }, waitSeconds: null })
  const third = ask(pace, second.left, 600)
  assert.equal(third.waitSeconds, 3, '2.4 seconds are 3 whole ones')
  assert.equal(
    ask(pace, third.left, 3000).waitSeconds,
    null,
    'waiting helps, and having asked too soon costs nothing',
  )
})

test('who waits long saves up no more than one burst', () => {
  const { left } = ask({ burst: 2, seconds: 3 }, { answers: 0, at: 0 }, 1_000_000)
  assert.equal(left.answers, 1)
})

test('a crawler does not use up what people behind the same address may ask', () => {
  let now = 0
  const pace = paceKeeper(() => now)
  for (let n = 0; n < 20; n++) assert.equal(pace.askedBy('10.0.0.1', crawler), null)
  assert.equal(pace.askedBy('10.0.0.1', crawler), 3)
  assert.equal(pace.askedBy('10.0.0.1', firefox), null)
  assert.equal(pace.askedBy('10.0.0.2', crawler), null)
  now = 3000
  assert.equal(pace.askedBy('10.0.0.1', crawler), null)
})

test('no more visitors are remembered than there is room for', () => {
  const pace = paceKeeper(() => 0, 2)
  for (let n = 0; n < 20; n++) pace.askedBy('a', crawler)
  pace.askedBy('b', crawler)
  assert.equal(pace.askedBy('a', crawler), 3, 'seen lately: still known')
  pace.askedBy('c', crawler)
  assert.equal(pace.askedBy('a', crawler), 3)
  pace.askedBy('d', crawler)
  pace.askedBy('e', crawler)
  assert.equal(pace.askedBy('a', crawler), null, 'forgotten')
})
