import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countyRules, decideRules, mostOf, readRules } from './county-rules.rules.ts'

test('rules are set when every number is whole and within its limits, and it is told what they change', () => {
  assert.deepEqual(decideRules(countyRules, countyRules), { outcome: 'set', changed: [] })
  const wanted = { ...countyRules, windowDays: 0, municipalOnly: true }
  assert.deepEqual(decideRules(countyRules, wanted), {
    outcome: 'set',
    changed: ['windowDays', 'municipalOnly'],
  })
  for (const [rule, most] of Object.entries(mostOf)) {
    assert.equal(decideRules(countyRules, { ...countyRules, [rule]: most }).outcome, 'set')
    for (const bad of [most + 1, -1, 1.5, Number.NaN])
      assert.deepEqual(decideRules(countyRules, { ...countyRules, [rule]: bad }), {
        outcome: 'refused',
        refusals: [{ code: 'not-in-range', rule, most }],
      })
  }
})

test('what is stored is read, and what cannot be read is the county’s own', () => {
  assert.deepEqual(readRules(undefined), countyRules)
  assert.deepEqual(readRules(null), countyRules)
  assert.deepEqual(readRules('x'), countyRules)
  const set = {
    ...{ windowDays: 3, municipalOnly: true, protectNewDays: 30, skipClosed: true, floating: true },
    ...{ minTransitMinutes: 60, cartForNew: true, shelfDays: 14, borrowersRedirect: false },
    ...{ keepLastInMunicipality: true, keepLastInCounty: true },
  }
  assert.deepEqual(readRules(set), set)
  assert.deepEqual(readRules({ ...set, windowDays: '3', floating: 1 }), {
    ...set,
    windowDays: 7,
    floating: false,
  })
  for (const bad of [-1, 61, 1.5]) assert.equal(readRules({ windowDays: bad }).windowDays, 7)
  assert.equal(readRules({ windowDays: 60 }).windowDays, 60)
  assert.equal(readRules({ windowDays: 0 }).windowDays, 0)
})
