import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Tally } from './tally.ts'

test('what the audit sees is added up by way, language and reader, and by rule', () => {
  const tally = new Tally()
  tally.add('light', { path: '/sok', rules: 20, broken: [] })
  tally.add('light', { path: '/', rules: 30, broken: ['label', 'reflow'] })
  tally.add('light', { path: '/ar/sok', rules: 40, broken: ['label'] })
  tally.add('dark', { path: '/personal/radar', rules: 30, broken: [] })
  assert.deepEqual(tally.told('2026-11-27', '4.0'), {
    ...{ day: '2026-11-27', axe: '4.0', pages: 3, rulesPerPage: 30 },
    looks: [
      { guise: 'light', locale: 'sv', who: 'public', pages: 2, violations: 2 },
      { guise: 'light', locale: 'ar', who: 'public', pages: 1, violations: 1 },
      { guise: 'dark', locale: 'sv', who: 'staff', pages: 1, violations: 0 },
    ],
    broken: [
      { rule: 'label', times: 2 },
      { rule: 'reflow', times: 1 },
    ],
  })
})
