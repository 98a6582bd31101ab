import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pieceRefusals } from '../../src/modules/editorial/piece.rules.ts'
import { county } from '../county/county.ts'
import { readDemoWorks } from '../works/read.ts'
import { demoThemes, demoTips } from './tips.ts'

const works = readDemoWorks()
const places = new Set(county({ unverified: false, years: [2027] }).municipalities.map(one => one.slug))
const known = { allowed: true, workExists: true, branchesExist: true }
const days = { from: '2027-01-01', until: '', work: 1, branches: [] }

test('every tip is about a work of the demo, every theme has several, and all could be written at a library', () => {
  for (const tip of demoTips) {
    assert.ok(
      works.some(work => work.title === tip.title),
      tip.title,
    )
    assert.deepEqual(pieceRefusals({ ...tip, ...days, kind: 'tip' }, known), [], tip.title)
  }
  for (const theme of demoThemes) {
    assert.ok(works.filter(work => work.subjects.includes(theme.subject)).length >= theme.most, theme.title)
    assert.deepEqual(pieceRefusals({ ...theme, ...days, kind: 'theme' }, known), [], theme.title)
  }
  for (const { title, from } of [...demoTips, ...demoThemes]) assert.ok(places.has(from), `${title}: ${from}`)
})
