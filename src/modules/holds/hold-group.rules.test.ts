import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barOf, groupBarOf, type HoldGroupRule } from './allocation-policy.rules.ts'

const rule = (more: Partial<HoldGroupRule> = {}): HoldGroupRule => ({
  home: 1,
  patronsOf: null,
  pickups: null,
  ...more,
})
const copy = (home: number, loanClass = 'ordinary', branch = home) => ({ item: 7, branch, home, loanClass })
const told = (
  rules: HoldGroupRule[],
  hold: { pickup: number; patronHome?: number | null } = { pickup: 2, patronHome: 2 },
  of = copy(1),
) => groupBarOf({ windowDays: 0, holdGroups: rules }, hold, of)

test('copies of a branch are for the circle of borrowers that it names, and no circle is everybody', () => {
  assert.equal(told([]), undefined)
  assert.equal(groupBarOf({ windowDays: 0 }, { pickup: 2 }, copy(1)), undefined)
  assert.equal(told([rule()]), undefined)
  assert.equal(told([rule({ patronsOf: [1, 3] })]), 'not-in-hold-group')
  assert.equal(told([rule({ patronsOf: [1, 2] })]), undefined)
  assert.equal(told([rule({ patronsOf: [1] })], { pickup: 1 }), 'not-in-hold-group')
  assert.equal(told([rule({ patronsOf: [1] })], { pickup: 1, patronHome: null }), 'not-in-hold-group')
})

test('and are collected at the places it names', () => {
  assert.equal(told([rule({ pickups: [1] })]), 'pickup-not-in-group')
  assert.equal(told([rule({ pickups: [1, 2] })]), undefined)
  assert.equal(told([rule({ patronsOf: [3], pickups: [1] })]), 'not-in-hold-group')
  assert.equal(told([rule({ patronsOf: [2], pickups: [1] })]), 'pickup-not-in-group')
})

test('a rule is for copies that belong to the branch, wherever they stand, and for those of its class alone', () => {
  const closed = rule({ patronsOf: [] })
  assert.equal(told([closed], undefined, copy(3)), undefined)
  assert.equal(told([closed], undefined, copy(1, 'ordinary', 3)), 'not-in-hold-group')
  assert.equal(told([closed], undefined, copy(3, 'ordinary', 1)), undefined)
  assert.equal(told([rule({ patronsOf: [], loanClass: 'film' })]), undefined)
  assert.equal(
    told([rule({ patronsOf: [], loanClass: 'film' })], undefined, copy(1, 'film')),
    'not-in-hold-group',
  )
  assert.equal(told([rule({ home: 3, patronsOf: [], loanClass: 'ordinary' })]), undefined)
  assert.equal(
    groupBarOf({ windowDays: 0, holdGroups: [closed] }, { pickup: 2 }, { item: 7, branch: 1 }),
    'not-in-hold-group',
  )
})

test('a rule for the class goes before one for all, whichever is told first', () => {
  const all = rule({ patronsOf: [] })
  const films = rule({ loanClass: 'film' })
  for (const rules of [
    [all, films],
    [films, all],
  ]) {
    assert.equal(told(rules, undefined, copy(1, 'film')), undefined)
    assert.equal(told(rules), 'not-in-hold-group')
  }
})

test('the circle keeps a copy from a hold in the allocation too', () => {
  const policy = { windowDays: 0, holdGroups: [rule({ patronsOf: [3] })] }
  assert.equal(barOf(policy, { pickup: 2, patronHome: 2 }, copy(1)), 'not-in-hold-group')
  assert.equal(barOf(policy, { pickup: 2, patronHome: 3 }, copy(1)), undefined)
})
