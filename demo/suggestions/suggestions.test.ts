import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  countySuggestions,
  decideReason,
  decideSuggest,
  sameKey,
} from '../../src/modules/acquisitions/suggestion.rules.ts'
import { readDemoWorks } from '../works/read.ts'
import { demoSuggestions } from './suggestions.ts'

test('every suggestion of the demo could be made, once, is of a work it lacks, and is answered as staff may', () => {
  const titles = new Set(readDemoWorks().map(work => work.title.toLowerCase()))
  for (const { suggesters, now, ...written } of demoSuggestions) {
    const wanted = { ...written, isbn: '' }
    const fine = { libraryFits: true, works: [], anyway: false, own: null, waiting: 0 }
    assert.deepEqual(decideSuggest({ wanted, ...fine, policy: countySuggestions }), [], written.title)
    assert.ok(!titles.has(written.title.toLowerCase()), written.title)
    assert.ok(suggesters >= 1)
    if (typeof now === 'object') assert.deepEqual(decideReason(now.declined, now.words), [])
  }
  assert.equal(new Set(demoSuggestions.map(sameKey)).size, demoSuggestions.length)
})
