import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jobsOf } from './from-feed.rules.ts'

test('a hold that came to its shelf gives one notice, by its own key', () => {
  assert.deepEqual(jobsOf([{ facts: { shelvedHold: 7 } }]), [
    { task: 'notice-ready', payload: { hold: 7 }, key: 'notice-ready:7' },
  ])
})

test('what befell a hold gives one notice for each time it did', () => {
  const told = { kind: 'moved', hold: 7, at: 1000 } as const
  assert.deepEqual(jobsOf([{ facts: { holdNews: told } }]), [
    { task: 'notice-hold', payload: told, key: 'notice-hold:moved:7:1000' },
  ])
  for (const broken of [null, 'x', {}, { kind: 'moved' }, { kind: 'moved', hold: 7 }, { hold: 7, at: 1 }])
    assert.deepEqual(jobsOf([{ facts: { holdNews: broken } }]), [])
})

test('what befell an interlibrary loan gives one notice for each time it did', () => {
  const told = { kind: 'ill-ready', request: 7, at: 1000 } as const
  assert.deepEqual(jobsOf([{ facts: { illNews: told } }]), [
    { task: 'notice-ill', payload: told, key: 'notice-ill:ill-ready:7:1000' },
  ])
  const broken = [null, 'x', {}, { ...told, kind: 'moved' }, { ...told, request: '7' }, { ...told, at: null }]
  for (const illNews of broken) assert.deepEqual(jobsOf([{ facts: { illNews } }]), [])
})

test('other rules give one plan of all queues, however many are changed at once', () => {
  assert.deepEqual(jobsOf([{ facts: { rulesChanged: ['windowDays', 'floating'] } }]), [
    { task: 'replan-all', payload: {}, key: 'replan-all' },
  ])
})

test('a suggestion that is ordered, refused or has come gives one answer for each time', () => {
  assert.deepEqual(jobsOf([{ facts: { suggestionMoved: { suggestion: 7, at: 1000 } } }]), [
    { task: 'answer-suggesters', payload: { suggestion: 7 }, key: 'answer-suggesters:7:1000' },
  ])
  for (const broken of [null, 'x', {}, { suggestion: 7 }, { suggestion: '7', at: 1 }, { at: 1 }])
    assert.deepEqual(jobsOf([{ facts: { suggestionMoved: broken } }]), [])
})

test('records that come in are looked at for what was suggested, many batches of them by one job', () => {
  const imported = { kind: 'catalogue.imported', facts: {} }
  assert.deepEqual(jobsOf([imported, imported]), [
    { task: 'link-suggestions', payload: {}, key: 'link-suggestions' },
  ])
})

test('what was charged is told once for each line', () => {
  assert.deepEqual(jobsOf([{ facts: { feeCharged: 7 } }]), [
    { task: 'notice-charged', payload: { charge: 7 }, key: 'notice-charged:7' },
  ])
  assert.deepEqual(jobsOf([{ facts: { feeCharged: '7' } }]), [])
})

test('other fees have everybody who owes looked at once', () => {
  const changed = { facts: { feesChanged: ['blockAbove'] } }
  assert.deepEqual(jobsOf([changed, changed]), [
    { task: 'look-at-blocks', payload: {}, key: 'look-at-blocks' },
  ])
})

test('other deeds give none', () => {
  assert.deepEqual(jobsOf([{ facts: {} }]), [])
  assert.deepEqual(jobsOf([{ facts: { shelvedHold: null } }]), [])
})

test('a letter that somebody waits for is sent at once, and many of them by one job', () => {
  const job = { task: 'send-mail', payload: {}, key: 'send-mail' }
  assert.deepEqual(jobsOf([{ facts: { mailWaits: true } }]), [job])
})

test('many deeds in one go give a job of one key once, as the last of them has it', () => {
  const told = (at: number) => ({ facts: { mailWaits: true, holdNews: { kind: 'moved', hold: 7, at } } })
  assert.deepEqual(
    jobsOf([told(1), { facts: {} }, told(2), told(2)]).map(job => job.key),
    ['notice-hold:moved:7:1', 'send-mail', 'notice-hold:moved:7:2'],
  )
  const at = (job: { payload: { at?: number } } | undefined) => job?.payload.at
  assert.equal(at(jobsOf([told(1), told(2)]).at(-1)), 2)
})
